package org.callover.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The schema an editor has says what the reader says. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode SCHEMA = schema();
    private static final Schema VALIDATOR = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA);

    @Test
    void theSchemaHasTheVeryKeysOfTheReader() {
        Vocabulary.all().forEach((name, keys) -> {
            JsonNode block = SCHEMA.at("/$defs/" + name);
            assertThat(keys(block.path("properties"))).as(name).containsExactlyInAnyOrderElementsOf(keys.all());
            assertThat(words(block.path("required")))
                    .as("required in " + name)
                    .containsExactlyInAnyOrderElementsOf(keys.required());
            assertThat(block.path("additionalProperties").isBoolean()).as(name).isTrue();
        });
    }

    @Test
    void everyBlockOfTheSchemaIsOneOfTheReader() {
        Set<String> known = Vocabulary.all().keySet();
        JsonNode blocks = SCHEMA.at("/$defs");
        assertThat(keys(blocks))
                .filteredOn(name -> blocks.path(name).has("properties"))
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyDocumentHereIsValid(Path file) throws IOException {
        assertThat(VALIDATOR.validate(json(Files.readString(file)))).isEmpty();
    }

    /** The documents of these tests and all that the project ships. */
    static List<Path> shipped() throws IOException {
        List<Path> files = new ArrayList<>();
        Path root = Path.of("..");
        for (String name : Documents.NAMES) {
            files.add(Path.of("src/test/resources/org/callover/kpi/catalogue", name));
        }
        try (Stream<Path> modules = Files.list(root)) {
            modules.map(module -> module.resolve("src/main/resources/META-INF/kpi"))
                    .filter(Files::isDirectory)
                    .forEach(folder -> addYaml(folder, files));
        }
        addYaml(root.resolve("docs/examples"), files);
        return files;
    }

    private static void addYaml(Path folder, List<Path> files) {
        new FolderSource(folder).texts().forEach(text -> files.add(folder.resolve(text.name())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kpi: 1\nset: s\ntitle: T\nindicators: []\ncolour: red",
                "kpi: 2\nset: s\ntitle: T\nindicators: []",
                "kpi: 1\nset: s\nindicators: []",
                "kpi: 1\nset: S\ntitle: T\nindicators: []",
                "kpi: 1\nset: s\ntitle: T\nindicators: [{ id: s.a, title: A }]",
                "kpi: 1\nset: s\ntitle: T\nindicators: [{ id: s.a, title: A, status: in-development, colour: red }]",
                "kpi: 1\nset: s\ntitle: T\nindicators: [{ id: s.a, title: A, measure: { count: a, level: a }, good: lower }]",
                "kpi: 1\nset: s\ntitle: T\nindicators: [{ id: s.a, title: A, measure: { count: a }, good: up }]",
                "kpi: 1\nset: s\ntitle: T\nindicators: []\nseries: [{ id: a, title: A, unit: u, expected: { every: month, within: 6 moons } }]",
                "kpi: 1\nboard: b\ntitle: T\nsections: [{ title: S, rows: [] }]",
                "kpi: 1\nadjust: a\ntitle: T\nindicators: [{ id: s.a, window: month }]",
            })
    void whatTheReaderRefusesTheSchemaRefuses(String yaml) {
        assertThat(VALIDATOR.validate(json(yaml))).isNotEmpty();
        assertThat(CatalogueReader.read(List.of(Documents.text("d.yaml", yaml))).problems())
                .isNotEmpty();
    }

    private static JsonNode json(String yaml) {
        return JSON.valueToTree(
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml));
    }

    private static List<String> words(JsonNode names) {
        List<String> words = new ArrayList<>();
        names.forEach(name -> words.add(name.asString()));
        return words;
    }

    private static List<String> keys(JsonNode block) {
        return List.copyOf(block.propertyNames());
    }

    private static JsonNode schema() {
        try (InputStream stream = Vocabulary.class.getResourceAsStream("/META-INF/kpi/kpi-1.schema.json")) {
            return JSON.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
