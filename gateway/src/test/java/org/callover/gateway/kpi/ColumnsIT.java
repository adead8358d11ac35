package org.callover.gateway.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.callover.gateway.OnOneGateway;
import org.callover.gateway.wire.scorecard.column.ScoreFields;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.CsvCell;
import org.callover.gateway.wire.table.MetadataRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV over HTTP: that it says what the JSON says, and that its description is true. */
class ColumnsIT extends OnOneGateway {

    private static final String SETS = "/api/v1/kpi-sets/";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "islington-2021/scores?area=E09000019&period=2021-12",
                "met-neighbourhoods/scores?area=Islington&period=2023-10",
                "met-neighbourhoods/scores?area=Islington&area=bcu-central-north&period=2023-10&window=fytd",
                "central-north-asb/history?from=2022-08&to=2023-10",
                "violence/scores?members=london-boroughs&period=2021-12",
                "violence/scores?area=Islington&period=2021-12&fields=value,comparison,rank,quality.cautions",
                "youth/scores?area=Westminster&indicator=youth.yot-caseload",
                "lbbd-call-over/scores?confidence=99.8",
            })
    void everyColumnHasTheValueOfItsMemberAndItsDatatype(String call) {
        List<JsonObject> scores =
                gateway.json(SETS + call).getJsonArray("scores").getValuesAs(JsonValue::asJsonObject);
        HttpResponse<String> csv = gateway.get(SETS + call + "&format=csv");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv.body()).stream().toList();
        assertThat(rows).hasSameSizeAs(scores).isNotEmpty();
        for (ColumnHeading heading : ScoreFields.HEADINGS) {
            boolean isThere = rows.get(0).getHeader().contains(heading.name());
            if (isThere && heading.member() != null && !heading.name().equals("otherBenchmarks")) {
                for (int i = 0; i < rows.size(); i++) {
                    assertThat(rows.get(i).getField(heading.name()))
                            .as("%s of %s", heading.name(), scores.get(i))
                            .isEqualTo(CsvCell.of(scores.get(i), heading));
                }
            }
        }
        described(csv);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "violence.knife-crime/series?area=E09000019",
                "violence.robbery/series?area=Islington,Camden&from=2020-12&to=2021-12",
                "violence.robbery/series?area=london-boroughs&area=Islington&from=2021&baseline=24",
            })
    void theSeriesOfAnIndicatorAreATableToo(String call) {
        String address = "/api/v1/indicators/" + call;
        long values = gateway.json(address).getJsonArray("areas").getValuesAs(JsonValue::asJsonObject).stream()
                .mapToLong(area -> area.getJsonArray("values").size())
                .sum();
        HttpResponse<String> csv = gateway.get(address + "&format=csv");
        assertThat(csv.body().lines().count()).isEqualTo(values + 1).isGreaterThan(1);
        described(csv);
    }

    /** The link of a CSV leads to its description, and that leads back to the CSV, which keeps to it. */
    private static void described(HttpResponse<String> csv) {
        URI description = csv.uri().resolve(link(csv));
        HttpResponse<String> found = get(description);
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(found.headers().firstValue("Content-Type")).contains("application/csvm+json");
        MetadataRules rules = MetadataRules.check(object(found.body()));
        assertThat(rules.csv(description)).isEqualTo(csv.uri());
        rules.checkCsv(csv.body());
        assertThat(get(rules.csv(description)).headers().firstValue("ETag"))
                .isEqualTo(csv.headers().firstValue("ETag"));
    }

    private static String link(HttpResponse<String> csv) {
        String link = csv.headers().firstValue("Link").orElseThrow();
        assertThat(link).endsWith(">; rel=\"describedby\"; type=\"application/csvm+json\"");
        return link.substring(1, link.indexOf('>'));
    }

    private static HttpResponse<String> get(URI address) {
        return gateway.get(address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Test
    void onlyTheRowsAskedForAreGivenWithTheScoresOfTheWhole() {
        String board = SETS + "islington-2021/scores?area=E09000019&period=2021-12";
        List<JsonObject> part = gateway.json(board + "&indicator=hate.racist,violence.knife-crime")
                .getJsonArray("scores")
                .getValuesAs(JsonValue::asJsonObject);
        assertThat(part)
                .extracting(score -> score.getString("indicator"))
                .containsExactly("violence.knife-crime", "hate.racist");
        assertThat(gateway.json(board).getJsonArray("scores").getValuesAs(JsonValue::asJsonObject))
                .containsAll(part);
        JsonObject summary = gateway.json(
                SETS + "islington-2021/summary?area=E09000019&period=2021-12&indicator=violence.knife-crime");
        assertThat(summary.getJsonArray("sentences")).hasSize(1);
        assertThat(summary.getJsonObject("ragCounts"))
                .hasToString("{\"green\":1,\"amber\":0,\"red\":0,\"notRated\":0}");
        assertThat(summary).doesNotContainKey("rollUp");
    }

    @Test
    void onlyTheMembersAskedForAreGiven() {
        JsonObject score = gateway.json(SETS
                        + "islington-2021/scores?area=E09000019&period=2021-12&indicator=violence.knife-crime"
                        + "&fields=value,comparison.percentChange,rag")
                .getJsonArray("scores")
                .getJsonObject(0);
        assertThat(score)
                .hasToString("{\"indicator\":\"violence.knife-crime\","
                        + "\"area\":{\"code\":\"E09000019\",\"name\":\"Islington\"},\"status\":\"SCORED\","
                        + "\"period\":\"2021-01/2021-12\",\"value\":383,"
                        + "\"comparison\":{\"percentChange\":-12.75626423690205},\"rag\":\"GREEN\"}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "islington-2021/scores?indicator=violence.knife-crimes                     | UNKNOWN_INDICATOR | did you mean 'violence.knife-crime'?",
                "islington-2021/history?indicator=youth.yot-caseload                       | UNKNOWN_INDICATOR | is not an indicator of 'islington-2021'",
                "islington-2021/scores?fields=percentChange                                | UNKNOWN_FIELD     | did you mean 'comparison.percentChange'?",
                "islington-2021/scores?format=csv&fields=valu                              | UNKNOWN_FIELD     | did you mean 'value'?",
                "islington-2021/scores-metadata.json?fields=breaks                         | UNKNOWN_FIELD     | 'breaks' is not a field",
                "islington-2021/history-metadata.json?area=Nowhere                         | UNKNOWN_AREA      | 'Nowhere' is not a known area",
            })
    void whatIsNotThereIsRefusedWithASuggestion(String call, String code, String message) {
        HttpResponse<String> answer = gateway.get(SETS + call);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(object(answer.body()).getString("code")).isEqualTo(code);
        assertThat(object(answer.body()).getString("detail")).contains(message);
    }

    @Test
    void theCsvOfAReconciliationIsDescribed() {
        HttpResponse<String> csv = gateway.post(
                "/api/v1/reconciliations?format=csv",
                "text/csv",
                "indicator,area,period,value,difference,percentage\nviolence.knife-crime,Barking and Dagenham,2017-04,355,"
                        + "-28,down 1.5%\nviolence.knife-crime,Nowhere,2017-04,355,,\n");
        URI description = csv.uri().resolve(link(csv));
        MetadataRules rules = MetadataRules.check(object(get(description).body()));
        assertThat(rules.csv(description)).isEqualTo(csv.uri());
        rules.checkCsv(csv.body());
    }
}
