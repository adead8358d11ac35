package org.callover.gateway.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.engine.definition.ShippedTexts;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.CatalogueReading;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.conformance.EngineExamples;
import org.callover.kpi.conformance.ExampleSetResult;
import org.callover.kpi.conformance.WorkedExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published examples: true, and enough for somebody who has nothing but them. */
class ConformanceJsonTest {

    private static final JsonObject PUBLISHED = published();

    private static JsonObject published() {
        List<ExampleSetResult> modules =
                WorkedExamples.run(CatalogueReader.read(ShippedTexts.read()).catalogue());
        byte[] json = ConformanceJson.of(EngineExamples.run(), modules, "d1");
        try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }

    static Stream<Arguments> modules() {
        return objects(PUBLISHED, "modules").map(module -> Arguments.of(module.getString("set"), module));
    }

    /** The areas, series and definitions are put together again from the JSON alone, and scored. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void itsExamplesCanBeRunFromTheJsonAlone(String set, JsonObject module) {
        CatalogueReading read = CatalogueReader.read(rebuilt(module));
        assertThat(read.problems()).isEmpty();
        assertThat(read.catalogue().examples().get(set)).hasSameSizeAs(module.getJsonArray("examples"));
        assertThat(WorkedExamples.check(read.catalogue())).isEmpty();
    }

    @Test
    void theEngineComesFirstAndThenItsModules() {
        assertThat(objects(PUBLISHED, "modules"))
                .extracting(module -> module.getString("set"))
                .startsWith("engine-windows", "engine-measures")
                .endsWith("hate", "vawg", "violence", "youth");
        assertThat(objects(PUBLISHED, "modules"))
                .extracting(module -> module.getString("origin"))
                .containsOnly("ENGINE", "MODULE");
    }

    @Test
    void everythingIsCounted() {
        JsonObject counts = PUBLISHED.getJsonObject("counts");
        List<JsonObject> examples = objects(PUBLISHED, "modules")
                .flatMap(module -> objects(module, "examples"))
                .toList();
        assertThat(counts.getInt("examples")).isEqualTo(examples.size()).isGreaterThan(300);
        assertThat(counts.getInt("reproduced")).isEqualTo(examples.size());
        assertThat(counts.getInt("figures"))
                .isEqualTo(examples.stream()
                        .mapToInt(example -> example.getJsonObject("expected").size())
                        .sum());
    }

    @Test
    void anExampleTellsWhatIsGivenWhatIsAskedAndWhatComesOut() {
        JsonObject example = objects(PUBLISHED, "modules")
                .filter(module -> module.getString("set").equals("engine-changes"))
                .flatMap(module -> objects(module, "examples"))
                .filter(one -> one.getString("name").startsWith("16 to 25"))
                .findFirst()
                .orElseThrow();
        assertThat(example.getString("definition")).startsWith("{ id: engine-changes.lower, title: Calls, ");
        assertThat(example.getJsonArray("given").getJsonObject(0))
                .isEqualTo(Json.createReader(new StringReader("""
                        { "series": "calls", "area": "north", "period": "2020-01/2020-12", "value": 16, "import": 1 }""")).readObject());
        assertThat(example.getJsonObject("expected").getString("z")).isEqualTo("1.401141853");
        JsonObject actual = example.getJsonObject("actual");
        assertThat(actual.getString("value")).isEqualTo("25");
        assertThat(actual.getString("significance")).isEqualTo("NOT_SIGNIFICANT");
        assertThat(actual.getString("display")).isEqualTo("25");
        assertThat(example.getBoolean("reproduced")).isTrue();
    }

    private static Stream<JsonObject> objects(JsonObject in, String name) {
        return in.getJsonArray(name).getValuesAs(JsonValue::asJsonObject).stream();
    }

    private static List<DefinitionText> rebuilt(JsonObject module) {
        Map<String, Set<String>> definitions = new TreeMap<>();
        objects(module, "examples")
                .flatMap(example -> Stream.of("definition", "outcomeDefinition")
                        .flatMap(key -> Stream.ofNullable(example.getString(key, null))))
                .forEach(text -> definitions
                        .computeIfAbsent(set(text), unseen -> new TreeSet<>())
                        .add(text));
        List<DefinitionText> texts = new ArrayList<>(List.of(areas(module)));
        definitions.forEach((set, own) -> texts.add(new DefinitionText(
                set + ".yaml",
                "kpi: 1%nset: %s%ntitle: Rebuilt%nindicators:%n%s%s"
                        .formatted(
                                set,
                                own.stream().map(ConformanceJsonTest::listed).collect(Collectors.joining()),
                                set.equals(module.getString("set")) ? examples(module) : ""),
                Origin.OFFICER)));
        return texts;
    }

    private static String set(String definition) {
        return definition.replaceFirst("(?s).*?\\bid: ([a-z0-9-]+)\\..*", "$1");
    }

    private static String listed(String definition) {
        return "  - " + definition.strip().replace("\n", "\n    ") + "\n";
    }

    /** JSON is YAML. */
    private static DefinitionText areas(JsonObject module) {
        StringBuilder yaml = new StringBuilder("kpi: 1\nareas: rebuilt\ntitle: Rebuilt\nseries:\n");
        objects(module, "series")
                .forEach(series -> yaml.append("  - ").append(series(series)).append('\n'));
        yaml.append("places:\n");
        objects(module, "areas")
                .filter(area -> !area.containsKey("members"))
                .forEach(area -> yaml.append("  - { code: %s, name: %s, kind: place%s }%n"
                        .formatted(
                                area.getString("code"),
                                area.get("name"),
                                area.containsKey("succeeds") ? ", succeeds: " + area.get("succeeds") : "")));
        String groups = objects(module, "areas")
                .filter(area -> area.containsKey("members"))
                .map(area -> "  - { code: %s, name: %s, kind: group, member-word: %s, members: %s }%n"
                        .formatted(
                                area.getString("code"), area.get("name"), area.get("memberWord"), area.get("members")))
                .collect(Collectors.joining());
        yaml.append(groups.isEmpty() ? "" : "groups:\n" + groups);
        return new DefinitionText("areas.yaml", yaml.toString(), Origin.OFFICER);
    }

    private static String series(JsonObject series) {
        String breaks = series.containsKey("breaks")
                ? objects(series, "breaks")
                        .map(at -> "{ from: %s, why: %s%s }"
                                .formatted(
                                        at.getString("from"),
                                        at.get("why"),
                                        at.getBoolean("effectSaid")
                                                ? ", effect: "
                                                        + at.getString("effect").toLowerCase(Locale.ROOT)
                                                : ""))
                        .collect(Collectors.joining(", ", ", breaks: [", "]"))
                : "";
        JsonNumber hidden = series.getJsonNumber("suppressBelow");
        return "{ id: %s, title: %s, unit: %s%s%s }"
                .formatted(
                        series.getString("id"),
                        series.get("title"),
                        series.get("unit"),
                        breaks,
                        hidden == null ? "" : ", suppress-below: " + hidden);
    }

    private static String examples(JsonObject module) {
        return objects(module, "examples")
                .map(example -> "  - given: %s%n    when: { indicator: %s, area: %s, period: %s%s }%n    then: %s%n"
                        .formatted(
                                given(example),
                                example.getString("indicator"),
                                example.getString("area"),
                                example.getString("period"),
                                example.containsKey("window") ? ", window: " + example.getString("window") : "",
                                example.getJsonObject("expected")))
                .collect(Collectors.joining("", "examples:\n", ""));
    }

    private static String given(JsonObject example) {
        return objects(example, "given")
                .map(one -> "{ series: %s, area: %s, period: %s, value: %s, import: %s%s }"
                        .formatted(
                                one.getString("series"),
                                one.getString("area"),
                                one.getString("period"),
                                one.get("value"),
                                one.get("import"),
                                one.containsKey("breakdown") ? where(one.getString("breakdown")) : ""))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String where(String breakdown) {
        return breakdown.replace("=", ": ").replace(";", ", ").transform(text -> ", where: { " + text + " }");
    }
}
