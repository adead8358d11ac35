package org.callover.gateway.fuzz.contract;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls that a running instance describes at {@code /openapi}, and those that stand beside them. */
public final class Contract {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<String> BESIDE =
            List.of("/openapi", "/health", "/health/live", "/health/ready", "/health/started", "/");

    private final JsonObject document;
    private final String root;
    private final List<Operation> operations = new ArrayList<>();

    private Contract(JsonObject document) {
        this.document = document;
        root = document.getJsonArray("servers").getJsonObject(0).getString("url");
        document.getJsonObject("paths").forEach((path, item) -> operations.addAll(at(path, item.asJsonObject())));
        BESIDE.forEach(path -> operations.add(Operation.reading(path)));
    }

    public static Contract read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return new Contract(reader.readObject());
        }
    }

    /** The calls; those that take a body three times, as more can be wrong with them. */
    public List<Operation> operations() {
        return operations.stream()
                .flatMap(one -> Collections.nCopies(one.bodies().isEmpty() ? 1 : 3, one).stream())
                .toList();
    }

    /** Every media type that any call answers with. */
    public Set<String> types() {
        return operations.stream().flatMap(one -> one.types().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Operation> at(String path, JsonObject item) {
        Set<String> methods = new TreeSet<>(item.keySet());
        methods.retainAll(METHODS);
        Set<String> writing = methods.stream()
                .filter(method -> writes(method, item.getJsonObject(method)))
                .map(method -> method.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return methods.stream()
                .map(method -> operation(method, path, item, writing))
                .toList();
    }

    private static boolean writes(String method, JsonObject described) {
        return !method.equals("get") && !described.getBoolean("x-reads-only", false);
    }

    private Operation operation(String method, String path, JsonObject item, Set<String> writing) {
        JsonObject described = item.getJsonObject(method);
        List<Parameter> parameters = Stream.of(item, described)
                .filter(part -> part.containsKey("parameters"))
                .flatMap(part -> part.getJsonArray("parameters").stream())
                .map(this::followed)
                .map(one -> Parameter.of(one, followed(one.getJsonObject("schema"))))
                .toList();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                root + path,
                writes(method, described),
                parameters,
                bodies(described),
                types(described.getJsonObject("responses")),
                writing);
    }

    private Map<String, JsonObject> bodies(JsonObject described) {
        Map<String, JsonObject> bodies = new TreeMap<>();
        if (described.containsKey("requestBody")) {
            followed(described.get("requestBody"))
                    .getJsonObject("content")
                    .forEach((type, body) -> bodies.put(type, body.asJsonObject()));
        }
        return bodies;
    }

    private List<String> types(JsonObject responses) {
        Set<String> types = new LinkedHashSet<>();
        responses.forEach((status, response) -> {
            JsonObject answer = followed(response);
            if (status.startsWith("2") && answer.containsKey("content")) {
                types.addAll(answer.getJsonObject("content").keySet());
            }
        });
        return List.copyOf(types);
    }

    /** What a reference refers to. */
    JsonObject followed(JsonValue value) {
        JsonObject object = value.asJsonObject();
        while (object.containsKey("$ref")) {
            object = document.getValue(object.getString("$ref").substring(1)).asJsonObject();
        }
        return object;
    }
}
