package org.callover.gateway.wire.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.wire.scorecard.Scored2021;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.explanation.Explainer;
import org.callover.kpi.explanation.Explanation;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.statistics.Confidence;
import org.junit.jupiter.api.Test;

class ExplanationJsonTest {

    private static final String OBSERVATION = """
            { "kind": "OBSERVATION", "statement": "knife-crime, E09000019, 2021-01/2021-12: 383", "value": 383,
              "arithmetic": "OBSERVED",
              "facts": { "series": "knife-crime", "area": "E09000019", "period": "2021-01/2021-12", "import": "7",
                         "periodStart": "2021-01-01", "periodEnd": "2021-12-31", "months": "12" } }
            """;

    private static final String THRESHOLD = """
            { "kind": "THRESHOLD", "statement": "383 <= 417.05: yes, so GREEN",
              "facts": { "judged": "383", "operator": "<=", "limit": "417.05", "holds": "true", "gives": "GREEN" } }
            """;

    private static final String IMPORT = """
            { "id": 7, "recordedAt": "2022-01-15T09:30:00Z", "format": "tidy", "fileName": "counts.csv", "sha256": "ab12" }
            """;

    private static final String FEED = """
            kpi: 1
            feed: police
            title: Police
            source: Police
            layout: wide-months
            headings: { group: Group, category: Kind, area: Borough }
            months: yyyyMM
            labels:
              - { group: Knives, category: [With Injury, Other], series: [knife-crime] }
              - { group: Guns, series: [guns] }
            """;

    private static final Ledger LEDGER = Ledger.EMPTY.with(
            new LedgerEntry(7, Instant.parse("2022-01-15T09:30:00Z"), LedgerEntry.Kind.IMPORT, "officer", 7), 7);

    @Test
    void itSaysWhatIsExplainedAndUnderWhichDefinition() {
        JsonObject explanation = explained("knives.knife-crime", "2021-12");
        assertThat(explanation.getInt("value")).isEqualTo(383);
        assertThat(explanation.getString("status")).isEqualTo("SCORED");
        assertThat(explanation.getInt("revision")).isEqualTo(7);
        JsonObject definition = explanation.getJsonObject("definition");
        assertThat(definition.getString("document")).isEqualTo("knives.yaml");
        assertThat(definition.getString("origin")).isEqualTo("OFFICER");
        assertThat(definition.getString("text"))
                .contains("id: knives.knife-crime")
                .doesNotContain("knives.guns");
    }

    @Test
    void anObservationNamesItsImportAndTheImportItsFile() {
        JsonObject explanation = explained("knives.knife-crime", "2021-12");
        assertThat(explanation.getJsonArray("imports")).containsExactly(read(IMPORT));
        JsonObject value = step(explanation.getJsonObject("derivation"), "VALUE");
        assertThat(step(step(value, "SERIES"), "OBSERVATION")).isEqualTo(read(OBSERVATION));
    }

    @Test
    void anImportOfAPublishersFileSaysWhichOfItsRowsWereAddedUp() {
        Catalogue catalogue = Scored2021.catalogue(Documents.text("feed.yaml", FEED));
        SourcedExplanation sourced = sourced(catalogue, "knives.knife-crime", "2021-12", "police");
        assertThat(read(utf8(ExplanationJson.of(sourced)))
                        .getJsonArray("imports")
                        .getJsonObject(0)
                        .getJsonArray("rows"))
                .containsExactly(
                        Json.createValue("{ group: Knives, category: [With Injury, Other], series: [knife-crime] }"));
        assertThat(utf8(ExplanationText.of(sourced)))
                .contains(
                        "sha256 ab12\n    rows: { group: Knives, category: [With Injury, Other], series: [knife-crime] }\n");
    }

    @Test
    void aThresholdNamesItsOperands() {
        JsonObject derivation = explained("knives.knife-crime", "2021-12").getJsonObject("derivation");
        assertThat(step(step(derivation, "RATING"), "THRESHOLD")).isEqualTo(read(THRESHOLD));
    }

    @Test
    void whatIsNotScoredSaysWhy() {
        JsonObject explanation = explained("knives.knife-crime", "2023-12");
        assertThat(explanation.getString("status")).isEqualTo("UNSCORED");
        assertThat(explanation.getString("reason")).isEqualTo("INCOMPLETE_PERIOD");
        assertThat(explanation.containsKey("value")).isFalse();
        assertThat(explanation.getJsonArray("imports")).isEmpty();
    }

    @Test
    void theTextIsTheTreeWithItsImportsAndItsDefinition() {
        String text = utf8(ExplanationText.of(sourced("knives.knife-crime", "2021-12")));
        assertThat(text)
                .startsWith("=Knife crime in Islington fell 12.8%")
                .contains("\n  value: knife-crime in Islington is 383\n    series: 383\n"
                        + "      observation: knife-crime, E09000019, 2021-01/2021-12: 383 [import 7]\n")
                .contains("\n    threshold: 383 <= 417.05: yes, so GREEN\n")
                .contains("\nImports\n  7: counts.csv, 2022-01-15T09:30:00Z, sha256 ab12\n")
                .contains(", in knives.yaml\n  id: knives.knife-crime\n");
    }

    private static JsonObject explained(String indicator, String period) {
        return read(utf8(ExplanationJson.of(sourced(indicator, period))));
    }

    private static SourcedExplanation sourced(String indicator, String period) {
        return sourced(Scored2021.catalogue(), indicator, period, "tidy");
    }

    private static SourcedExplanation sourced(Catalogue catalogue, String indicator, String period, String format) {
        Snapshot now = new Snapshot(catalogue, Scored2021.dataset(), catalogue.sets(), LEDGER, Clock.systemUTC());
        KpiSet alone = new KpiSet(
                "alone",
                "Alone",
                KpiSet.Kind.SET,
                null,
                List.of(KpiSet.Row.of(
                        catalogue.indicator(new IndicatorId(indicator)).orElseThrow())));
        ScoreRequest request =
                new ScoreRequest(alone, List.of(new AreaCode("E09000019")), Period.parse(period), null, null);
        Explanation explanation =
                new Explainer(catalogue.areas(), now.dataset(), catalogue::indicator).explain(request, Confidence.P95);
        List<ImportEntry> imports = explanation.imports().stream()
                .map(number -> new ImportEntry(
                        number, Instant.parse("2022-01-15T09:30:00Z"), format, "counts.csv", "ab12", "ACCEPTED", "{}"))
                .toList();
        return new SourcedExplanation(explanation, now, imports);
    }

    private static JsonObject step(JsonObject step, String kind) {
        return step.getJsonArray("steps").getValuesAs(JsonValue::asJsonObject).stream()
                .filter(below -> below.getString("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return reader.readObject();
        }
    }
}
