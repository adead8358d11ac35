package org.callover.gateway.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.callover.gateway.OnOneGateway;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.ContractTable;
import org.callover.gateway.wire.table.CsvCell;
import org.callover.gateway.wire.table.MetadataRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The CSV of lists, observations and coverage: its description is beside it, and true, and is that of the contract. */
class ListColumnsIT extends OnOneGateway {

    private static final String API = "/api/v1/";

    @BeforeAll
    static void publish() {
        HttpResponse<String> definitions =
                gateway.post("/api/v1/definitions?name=it-licensed.yaml", "application/yaml", """
                kpi: 1
                set: licensed
                title: Licensed
                series:
                  - { id: licensed-calls, title: Calls, unit: calls, licence: Open Government Licence v3.0 }
                  - { id: other-calls, title: Other calls, unit: calls, licence: Licence of the council }
                indicators:
                  - { id: licensed.calls, title: Calls, measure: { count: licensed-calls }, good: lower, window: month }
                """);
        assertThat(definitions.statusCode()).as(definitions.body()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kpi-sets,KpiSetsCsv",
        "kpi-sets?limit=2,KpiSetsCsv",
        "indicators,IndicatorsCsv",
        "indicators?set=violence&limit=3,IndicatorsCsv",
        "areas,AreasCsv",
        "areas?kind=borough&limit=2&after=E09000002,AreasCsv",
        "series,SeriesCsv",
        "imports,ImportsCsv",
        "imports?limit=1,ImportsCsv",
        "keys,KeysCsv",
        "observations?series=robbery&area=E09000019&from=2021-01&to=2021-12,ObservationsCsv",
    })
    void everyColumnIsAsTheContractHasIt(String call, String schema) {
        HttpResponse<String> csv = get(API + with(call, "format=csv"));
        JsonObject metadata = described(csv, schema);
        List<ColumnHeading> headings = ContractTable.headings(schema);
        List<JsonObject> items =
                object(get(API + call).body()).getJsonArray("items").getValuesAs(JsonValue::asJsonObject);
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv.body()).stream().toList();
        assertThat(rows).hasSameSizeAs(items).isNotEmpty();
        for (ColumnHeading heading : headings) {
            for (int i = 0; i < rows.size() && heading.member() != null; i++) {
                assertThat(rows.get(i).getField(heading.name()))
                        .as("%s of %s", heading.name(), items.get(i))
                        .isEqualTo(CsvCell.of(items.get(i), heading));
            }
        }
        assertThat(metadata.getString("url")).isEqualTo(with(call, "format=csv"));
    }

    @Test
    void theCoverageIsAsTheContractHasIt() {
        described(get(API + "kpi-sets/violence/coverage?area=E09000019,E09000007&format=csv"), "CoverageCsv");
    }

    @Test
    void theCallOverIsAsTheContractHasIt() {
        described(get(API + "kpi-sets/islington-2021/summary?area=E09000019&period=2021-12&format=csv"), "SummaryCsv");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "series=licensed-calls             | Open Government Licence v3.0",
                "series=licensed-calls,other-calls | Licence of the council; Open Government Licence v3.0",
            })
    void theLicencesOfObservationsAreSaid(String query, String licences) {
        JsonObject metadata =
                object(get(API + "observations-metadata.json?" + query).body());
        MetadataRules.check(metadata);
        assertThat(metadata.getString("dc:rights")).isEqualTo(licences);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "areas-metadata.json?limit=0,400",
        "areas-metadata.json?aera=x,400",
        "areas-metadata.json?format=json,406",
        "indicators-metadata.json?kind=borough,400",
        "observations-metadata.json?series=robery,400",
        "observations-metadata.json?format=json,406",
        "kpi-sets/violence/coverage-metadata.json?indicator=x,400",
        "kpi-sets/violense/coverage-metadata.json,404",
        "nothing-metadata.json,404",
    })
    void whatIsNotThereIsRefused(String call, int status) {
        assertThat(get(API + call).statusCode()).isEqualTo(status);
    }

    @Test
    void theDescriptionOfTheKeysNeedsNoKey() {
        assertThat(gateway.get(API + "keys").statusCode()).isEqualTo(401);
        assertThat(gateway.get(API + "keys-metadata.json").statusCode()).isEqualTo(200);
    }

    /** The description that a CSV links to, after it has been checked against the CSV and the contract. */
    private static JsonObject described(HttpResponse<String> csv, String schema) {
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        String link = csv.headers().allValues("Link").stream()
                .filter(one -> one.endsWith(">; rel=\"describedby\"; type=\"application/csvm+json\""))
                .findFirst()
                .orElseThrow();
        URI address = csv.uri().resolve(link.substring(1, link.indexOf('>')));
        HttpResponse<String> found = get(address.getRawPath() + "?" + address.getRawQuery());
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        JsonObject metadata = object(found.body());
        MetadataRules rules = MetadataRules.check(metadata);
        assertThat(rules.csv(address)).isEqualTo(csv.uri());
        rules.checkCsv(csv.body());
        assertThat(metadata.getJsonObject("tableSchema").getJsonArray("columns").getValuesAs(JsonValue::asJsonObject))
                .extracting(column ->
                        column.getString("name") + ": " + datatype(column) + ": " + column.getString("dc:description"))
                .isEqualTo(ContractTable.headings(schema).stream()
                        .map(heading -> heading.name() + ": " + heading.type().datatype() + ": " + heading.about())
                        .toList());
        return metadata;
    }

    private static String datatype(JsonObject column) {
        return column.get("datatype") instanceof JsonObject datatype
                ? datatype.getString("base")
                : column.getString("datatype");
    }

    private static String with(String call, String parameter) {
        return call + (call.contains("?") ? "&" : "?") + parameter;
    }

    private static HttpResponse<String> get(String path) {
        return gateway.send(HttpRequest.newBuilder(gateway.at(path))
                .header("X-API-Key", gateway.shownKey())
                .build());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
