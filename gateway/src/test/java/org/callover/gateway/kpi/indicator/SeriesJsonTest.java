package org.callover.gateway.kpi.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.wire.Asked;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.CsvCell;
import org.callover.gateway.wire.table.CsvText;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.indicator.IndicatorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a chart of an indicator is drawn from. */
class SeriesJsonTest {

    private static final String PLACES = """
            kpi: 1
            areas: places
            title: Places
            places:
              - { code: E09000007, name: Camden, kind: borough }
              - { code: E09000019, name: Islington, kind: borough }
              - { code: E09000033, name: Westminster, kind: borough }
            """;

    private static final String GROUPS = """
            groups:
              - { code: two, name: Camden and Islington, kind: group, members: [E09000007, E09000019] }
            """;

    private static final String SET = """
            kpi: 1
            set: asb
            title: Antisocial behaviour
            series:
              - { id: calls, title: Calls, unit: calls }
              - { id: answered, title: Calls answered in time, unit: calls }
              - { id: sleepers, title: Rough sleepers, unit: people }
              - { id: victims, title: Victims, unit: people, suppress-below: 5 }
            indicators:
              - { id: asb.calls, title: Calls, measure: { count: calls }, good: lower, target: 150 }
              - id: asb.answered
                title: Calls answered in time
                measure: { percentage: { of: answered, over: calls } }
                good: higher
                target: 90
              - { id: asb.sleepers, title: Rough sleepers, measure: { count: sleepers }, good: lower, window: calendar-year }
              - { id: asb.victims, title: Victims, measure: { count: victims }, good: lower, window: month }
              - { id: asb.falling, title: Falling, measure: { count: calls }, good: lower, window: month, compare: previous, target: { change: -50%, on: previous } }
              - { id: asb.steady, title: Steady, measure: { count: calls }, good: { between: [10, 20] }, window: month }
              - { id: asb.planned, title: Planned, status: in-development }
            """;

    private static final Catalogue CATALOGUE = catalogue();

    /** Calls go 10, 12, 10, 12 and then 40; nine in ten are answered. */
    private final Snapshot now = new Snapshot(
            CATALOGUE,
            Told.dataset(IntStream.rangeClosed(1, 12)
                            .mapToObj(month -> "calls E09000007 2021-%02d %d%nanswered E09000007 2021-%02d 9"
                                    .formatted(month, month == 12 ? 40 : 10 + month % 2 * 2, month))
                            .collect(Collectors.joining("\n"))
                    + "\nsleepers E09000007 2016 50\nsleepers E09000007 2017 70\nsleepers E09000007 2018 90"
                    + "\nsleepers E09000007 2019 120\nsleepers E09000007 2020 150"
                    + "\nvictims E09000007 2021-01 9\nvictims E09000007 2021-02 3\nvictims E09000007 2021-03 0"
                    + "\nvictims E09000019 2020-11 2\nvictims E09000019 2021-01 8\ncalls E09000019 2022-02 7"),
            CATALOGUE.sets(),
            Ledger.EMPTY,
            Clock.systemUTC());

    @Test
    void aChartIsReadyToDraw() {
        JsonObject chart = chart("asb.calls", "area=Camden");
        assertThat(chart.getString("step")).isEqualTo("MONTH");
        assertThat(chart.getJsonArray("points")).hasSize(12);
        assertThat(chart.getJsonArray("points").getJsonObject(0))
                .hasToString(
                        "{\"period\":\"2021-01\",\"periodStart\":\"2021-01-01\",\"periodEnd\":\"2021-01-31\",\"months\":1,\"value\":12,\"phase\":0,\"variation\":\"IMPROVEMENT\","
                                + "\"special\":[{\"rule\":\"SHIFT\",\"direction\":\"DOWN\"}]}");
        assertThat(chart.getJsonArray("points").getJsonObject(11))
                .hasToString(
                        "{\"period\":\"2021-12\",\"periodStart\":\"2021-12-01\",\"periodEnd\":\"2021-12-31\",\"months\":1,\"value\":40,\"phase\":0,\"variation\":\"CONCERN\","
                                + "\"special\":[{\"rule\":\"OUTSIDE_LIMIT\",\"direction\":\"UP\"}]}");
        assertThat(chart.getJsonArray("phases").getJsonObject(0))
                .hasToString("{\"from\":\"2021-01\",\"to\":\"2021-12\",\"mean\":13.5,"
                        + "\"lower\":8.18,\"upper\":18.82,\"measured\":12,\"provisional\":true}");
        assertThat(chart.getString("variation")).isEqualTo("CONCERN");
        assertThat(chart.getString("assuranceReason"))
                .isEqualTo("the target is for the window rolling-12, not for one month");
        assertThat(chart.getJsonArray("breaks")).isEmpty();
        assertThat(chart.getJsonArray("target")).isEmpty();
    }

    @Test
    void limitsAreMeasuredOnMonthsThatAreNotListedToo() {
        JsonObject chart = chart("asb.calls", "area=Camden", "from=2021-11", "to=2021-12");
        assertThat(chart.getJsonArray("points")).hasSize(2);
        assertThat(chart.getJsonArray("phases"))
                .isEqualTo(chart("asb.calls", "area=Camden").getJsonArray("phases"));
        JsonObject before = chart("asb.calls", "area=Camden", "to=2021-11");
        assertThat(before.getString("variation")).isEqualTo("COMMON_CAUSE");
    }

    @Test
    void aTargetOnTheScaleIsALine() {
        JsonObject chart = chart("asb.answered", "area=Camden", "from=2021-11");
        assertThat(chart.getJsonArray("target"))
                .hasToString(
                        "[{\"period\":\"2021-11\",\"periodStart\":\"2021-11-01\",\"periodEnd\":\"2021-11-30\",\"months\":1,\"value\":90},{\"period\":\"2021-12\",\"periodStart\":\"2021-12-01\",\"periodEnd\":\"2021-12-31\",\"months\":1,\"value\":90}]");
        assertThat(chart.getString("assurance")).isEqualTo("HIT_AND_MISS");
        assertThat(chart.containsKey("assuranceReason")).isFalse();
    }

    @Test
    void everyValueHasTheTargetThatItIsRatedBy() {
        // Of twelve months, though the control chart is of single ones.
        assertThat(target("asb.calls", "to=2021-12")).isEqualTo("{\"value\":150}");
        assertThat(target("asb.calls", "to=2021-11")).isEqualTo("none");
        // November was 12.
        assertThat(target("asb.falling", "to=2021-12")).isEqualTo("{\"value\":6}");
        assertThat(target("asb.falling", "to=2021-01")).isEqualTo("none");
        assertThat(target("asb.steady", "to=2021-12")).isEqualTo("{\"low\":10,\"high\":20}");
        assertThat(target("asb.sleepers", "to=2020-12")).isEqualTo("none");
    }

    private String target(String indicator, String to) {
        List<JsonObject> values =
                series(indicator, "area=Camden", to).getJsonArray("values").getValuesAs(JsonValue::asJsonObject);
        JsonObject last = values.get(values.size() - 1);
        return last.containsKey("target") ? last.get("target").toString() : "none";
    }

    @Test
    void aBaselineFixesTheLimits() {
        JsonObject chart = chart("asb.calls", "area=Camden", "baseline=4");
        assertThat(chart.getInt("baseline")).isEqualTo(4);
        JsonObject phase = chart.getJsonArray("phases").getJsonObject(0);
        assertThat(phase.getInt("measured")).isEqualTo(4);
        assertThat(phase.getInt("mean")).isEqualTo(11);
    }

    @Test
    void yearsHaveATrend() {
        JsonObject chart = chart("asb.sleepers", "area=Camden");
        assertThat(chart.getString("step")).isEqualTo("YEAR");
        assertThat(chart.getJsonArray("points")).hasSize(5);
        JsonObject trend = chart.getJsonObject("trend");
        assertThat(trend.getString("from")).isEqualTo("2016-01");
        assertThat(trend.getString("to")).isEqualTo("2020-12");
        assertThat(trend.getString("finding")).isEqualTo("INCREASING");
        assertThat(trend.getJsonNumber("slope").doubleValue()).isPositive();
    }

    @Test
    void whatCannotBeChartedSaysWhy() {
        assertThat(chart("asb.calls", "area=Camden", "to=2021-01"))
                .hasToString(
                        "{\"reason\":\"TOO_FEW\",\"reasonText\":\"only one month is held up to January 2021, but a control chart needs 2 or more\"}");
        assertThat(chart("asb.planned", "area=Camden"))
                .hasToString("{\"reason\":\"NO_DATA\",\"reasonText\":\"there are no observations in Camden\"}");
        assertThat(chart("asb.planned", "area=Camden", "to=2021-01").getString("reason"))
                .isEqualTo("IN_DEVELOPMENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-4", "1000", "thirteen", "2.5"})
    void aBaselineIsTwoPointsOrMore(String points) {
        assertThatThrownBy(() -> series("asb.calls", "area=Camden", "baseline=" + points))
                .hasMessageContaining("Limits cannot be fixed by '" + points + "' points; give a number from 2 to 999");
    }

    @Test
    void theObservationsComeAsTheyWereImported() {
        List<JsonObject> observations = series("asb.calls", "area=Camden", "from=2021-12")
                .getJsonArray("observations")
                .getValuesAs(JsonValue::asJsonObject);
        assertThat(observations)
                .singleElement()
                .hasToString(
                        "{\"series\":\"calls\",\"area\":\"E09000007\",\"period\":\"2021-12\",\"periodStart\":\"2021-12-01\",\"periodEnd\":\"2021-12-31\",\"months\":1,\"value\":40,\"import\":1}");
    }

    @Test
    void aSmallCountIsNowhere() {
        JsonObject series = series("asb.victims", "area=Camden");
        assertThat(series.getJsonArray("observations").getJsonObject(1))
                .hasToString(
                        "{\"series\":\"victims\",\"area\":\"E09000007\",\"period\":\"2021-02\",\"periodStart\":\"2021-02-01\",\"periodEnd\":\"2021-02-28\",\"months\":1,\"suppressed\":true,\"import\":1}");
        assertThat(series.getJsonObject("chart").getString("reason")).isEqualTo("SUPPRESSED");
        assertThat(series.getJsonArray("values").getJsonObject(1).getString("reason"))
                .isEqualTo("SUPPRESSED");
        assertThat(series.getJsonArray("values").getJsonObject(2).getInt("value"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asb.calls", "asb.answered", "asb.sleepers", "asb.victims", "asb.falling", "asb.planned"})
    void eachOfSeveralAreasIsAsInItsOwnCall(String indicator) {
        JsonObject several = answer(indicator, "area=two,Camden", "area=E09000019", "area=Camden", "area=Westminster");
        List<JsonObject> areas = several.getJsonArray("areas").getValuesAs(JsonValue::asJsonObject);
        assertThat(areas)
                .extracting(each -> each.getJsonObject("area").getString("name"))
                .containsExactly("Camden and Islington", "Camden", "Islington", "Westminster");
        String[] months = several.containsKey("from")
                ? new String[] {"from=" + several.getString("from"), "to=" + several.getString("to")}
                : new String[0];
        for (JsonObject area : areas) {
            String code = "area=" + area.getJsonObject("area").getString("code");
            String[] alone = Stream.concat(Stream.of(code), Stream.of(months)).toArray(String[]::new);
            assertThat(area).as(code).isEqualTo(series(indicator, alone));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"asb.calls", "asb.answered", "asb.sleepers", "asb.victims", "asb.steady", "asb.planned"})
    void aRowOfTheTableSaysWhatTheJsonSays(String indicator) {
        String[] query = {"area=two,Camden,Islington"};
        List<NamedCsvRecord> rows = rows(indicator, query);
        List<JsonObject> values = new ArrayList<>();
        for (JsonObject area : answer(indicator, query).getJsonArray("areas").getValuesAs(JsonValue::asJsonObject)) {
            List<JsonObject> own = area.getJsonArray("values").getValuesAs(JsonValue::asJsonObject);
            List<NamedCsvRecord> lines = rows.subList(values.size(), values.size() + own.size());
            assertThat(lines).allMatch(line -> line.getField("areaCode")
                    .equals(area.getJsonObject("area").getString("code")));
            points(area.getJsonObject("chart"), lines);
            values.addAll(own);
        }
        assertThat(rows).hasSameSizeAs(values);
        for (ColumnHeading heading : SeriesTable.columns().headings()) {
            for (int i = 0; heading.member() != null && i < rows.size(); i++) {
                assertThat(rows.get(i).getField(heading.name()))
                        .as("%s of %s", heading.name(), values.get(i))
                        .isEqualTo(CsvCell.of(values.get(i), heading));
            }
        }
    }

    /** Every point of a chart is in the line of its last month, and no other line has one. */
    private static void points(JsonObject chart, List<NamedCsvRecord> lines) {
        assertThat(lines).allMatch(line -> line.getField("chartReason").equals(chart.getString("reason", "")));
        JsonArray points = chart.containsKey("points") ? chart.getJsonArray("points") : JsonValue.EMPTY_JSON_ARRAY;
        assertThat(lines.stream().filter(line -> !line.getField("pointPeriod").isEmpty()))
                .hasSameSizeAs(points);
        for (JsonObject point : points.getValuesAs(JsonValue::asJsonObject)) {
            String month = point.getString("periodEnd").substring(0, 7);
            NamedCsvRecord line = lines.stream()
                    .filter(one -> one.getField("month").equals(month))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.getField("pointPeriod")).isEqualTo(point.getString("period"));
            assertThat(line.getField("pointValue"))
                    .isEqualTo(point.getJsonNumber("value").bigDecimalValue().toPlainString());
            assertThat(line.getField("variation")).isEqualTo(point.getString("variation", ""));
            if (point.containsKey("phase")) {
                JsonObject phase = chart.getJsonArray("phases").getJsonObject(point.getInt("phase"));
                for (String limit : List.of("mean", "lower", "upper")) {
                    assertThat(line.getField(limit.equals("mean") ? limit : limit + "Limit"))
                            .isEqualTo(
                                    phase.containsKey(limit) ? phase.get(limit).toString() : "");
                }
                String rules = point.getJsonArray("special").getValuesAs(JsonValue::asJsonObject).stream()
                        .map(mark -> mark.getString("rule"))
                        .collect(Collectors.joining(";"));
                assertThat(line.getField("special")).isEqualTo(rules);
            }
        }
    }

    private List<NamedCsvRecord> rows(String indicator, String... query) {
        byte[] csv = CsvText.of(SeriesTable.columns(), SeriesTable.rows(asked(indicator, query), now));
        return CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8)).stream()
                .toList();
    }

    @Test
    void severalAreasHaveTheMonthsOfAllOfThem() {
        JsonObject several = answer("asb.calls", "area=Camden", "area=Islington");
        assertThat(several.getString("from")).isEqualTo("2021-01");
        assertThat(several.getString("to")).isEqualTo("2022-02");
        JsonObject victims = answer("asb.victims", "area=Camden", "area=Islington");
        assertThat(victims.getString("from")).isEqualTo("2020-11");
        assertThat(victims.getString("to")).isEqualTo("2021-03");
    }

    @Test
    void anUnknownCodeAmongSeveralIsLeftOutWithAWarning() {
        JsonObject answer = answer("asb.calls", "area=E09000001,Camden");
        assertThat(answer.getJsonArray("areas")).hasSize(1);
        assertThat(answer.getJsonArray("warnings").getJsonObject(0).getString("code"))
                .isEqualTo("UNKNOWN_AREA");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            area=E09000001              | 'E09000001' is not a known area
            area=E09000001,E09000002    | 'E09000002' is not a known area
            area=Camden,Camdem          | 'Camdem' is not a known area
            area=Camden,                | 'area' has an empty value
            from=2021-01                | A chart needs an area
            """)
    void everyAreaMustBeOneThatCanBeCharted(String query, String message) {
        assertThatThrownBy(() -> series("asb.calls", query)).hasMessageContaining(message);
    }

    @Test
    void severalAreasTogetherHaveALimit() {
        String[] names = IntStream.rangeClosed(1, 51)
                .mapToObj("area=Place %d"::formatted)
                .toArray(String[]::new);
        String[] most = Stream.concat(Stream.of(names).limit(50), Stream.of("from=1972-01", "to=2021-12"))
                .toArray(String[]::new);
        assertThat(answer("asb.calls", most).getJsonArray("areas")).hasSize(50);
        String[] tooMany = Stream.concat(Stream.of(names), Stream.of("from=1972-01", "to=2021-12"))
                .toArray(String[]::new);
        assertThatThrownBy(() -> answer("asb.calls", tooMany))
                .hasMessageContaining(
                        "over 600 months are too many for one answer (areas x months can be up to 30,000)");
    }

    private JsonObject chart(String indicator, String... query) {
        return series(indicator, query).getJsonObject("chart");
    }

    private JsonObject series(String indicator, String... query) {
        return answer(indicator, query).getJsonArray("areas").getJsonObject(0);
    }

    private JsonObject answer(String indicator, String... query) {
        SeriesQuery asked = asked(indicator, query);
        byte[] bytes = Json.object(json -> SeriesJson.write(json, asked, now));
        try (JsonReader reader = jakarta.json.Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }

    private SeriesQuery asked(String indicator, String... query) {
        return SeriesQuery.read(
                Asked.of(query, SeriesQuery.PARAMETERS),
                CATALOGUE.indicator(new IndicatorId(indicator)).orElseThrow(),
                now);
    }

    private static Catalogue catalogue() {
        String more = IntStream.rangeClosed(1, 51)
                .mapToObj("  - { code: place-%1$d, name: Place %1$d, kind: ward }%n"::formatted)
                .collect(Collectors.joining());
        return Documents.catalogue(
                Documents.text("places.yaml", PLACES + more + GROUPS), Documents.text("asb.yaml", SET));
    }
}
