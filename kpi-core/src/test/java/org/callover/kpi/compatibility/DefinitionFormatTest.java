package org.callover.kpi.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of definitions against the one that was published, which {@code docs/contract} has: a document that was
 * valid stays valid.
 *
 * <p>After a change that is meant, {@code -Dcontract.rewrite=true} writes it anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefinitionFormatTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PUBLISHED = Path.of("../docs/contract/kpi-1.schema.json");
    private static final Path SHIPPED = Path.of("src/main/resources/META-INF/kpi/kpi-1.schema.json");

    @Test
    void acceptsAllThatThePublishedSchemaAccepts() throws IOException {
        if (Boolean.getBoolean("contract.rewrite")) {
            Files.copy(SHIPPED, PUBLISHED, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(NarrowedSchema.places(read(PUBLISHED), read(SHIPPED))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("narrowings")
    void noticesNarrowing(String place, Consumer<ObjectNode> change) throws IOException {
        JsonNode narrower = read(SHIPPED).deepCopy();
        change.accept((ObjectNode) narrower.at("/$defs/indicator"));
        assertThat(NarrowedSchema.places(read(SHIPPED), narrower))
                .singleElement()
                .asString()
                .startsWith("/$defs/indicator" + place);
    }

    static Stream<Arguments> narrowings() {
        return Stream.of(
                change("/properties/target", indicator -> properties(indicator).remove("target")),
                change("/required", indicator -> ((ArrayNode) indicator.get("required")).add("target")),
                change(
                        "/properties/judge/enum",
                        indicator -> ((ArrayNode) property(indicator, "judge").get("enum")).remove(0)),
                change(
                        "/properties/good/anyOf",
                        indicator -> ((ArrayNode) property(indicator, "good").get("anyOf")).remove(1)),
                change("/properties/why/pattern", indicator -> property(indicator, "why")
                        .put("pattern", "a+")));
    }

    private static ObjectNode property(ObjectNode indicator, String name) {
        return (ObjectNode) properties(indicator).get(name);
    }

    private static Arguments change(String place, Consumer<ObjectNode> change) {
        return Arguments.of(place, change);
    }

    private static ObjectNode properties(ObjectNode indicator) {
        return (ObjectNode) indicator.get("properties");
    }

    private static JsonNode read(Path schema) throws IOException {
        return JSON.readTree(Files.readString(schema));
    }
}
