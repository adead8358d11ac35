package org.callover.gateway.wire.fields;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The names of all members that an object can have by the contract, and of their own members after a dot. The elements
 * of lists have no names.
 */
public final class ContractMembers {

    private static final String CONTRACT = "META-INF/openapi.yaml";

    /** Deeper members, if there were any, would be those of an object inside itself. */
    private static final int DEEPEST = 5;

    private final Map<?, ?> schemas;
    private final Set<String> names = new LinkedHashSet<>();

    private ContractMembers(Map<?, ?> schemas) {
        this.schemas = schemas;
    }

    /** The members of a schema, in the order of the contract. */
    public static List<String> of(String schema) {
        Map<?, ?> components = Objects.requireNonNull(map(contract().get("components")), "components");
        Map<?, ?> schemas = Objects.requireNonNull(map(components.get("schemas")), "schemas");
        ContractMembers members = new ContractMembers(schemas);
        members.add("", Objects.requireNonNull(map(schemas.get(schema)), schema), 1);
        return List.copyOf(members.names);
    }

    private static Map<?, ?> contract() {
        try (InputStream contract = ContractMembers.class.getClassLoader().getResourceAsStream(CONTRACT)) {
            byte[] text = Objects.requireNonNull(contract, CONTRACT).readAllBytes();
            return Objects.requireNonNull(
                    map(new Load(LoadSettings.builder().build()).loadFromString(new String(text, UTF_8))), CONTRACT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String above, Map<?, ?> schema, int depth) {
        if (schema.get("$ref") instanceof String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            add(above, Objects.requireNonNull(map(schemas.get(name)), name), depth);
        }
        each(schema.get("oneOf")).forEach(variant -> add(above, variant, depth));
        Map<?, ?> properties = map(schema.get("properties"));
        if (properties != null && depth <= DEEPEST) {
            properties.forEach((name, property) -> {
                names.add(above + name);
                add(above + name + ".", Objects.requireNonNull(map(property)), depth + 1);
            });
        }
    }

    private static List<? extends Map<?, ?>> each(@Nullable Object list) {
        return list instanceof List<?> elements
                ? elements.stream()
                        .map(element -> Objects.requireNonNull(map(element)))
                        .toList()
                : List.of();
    }

    private static @Nullable Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : null;
    }
}
