package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callover.gateway.RunningGateway;
import org.callover.kpi.SharedFolder;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The real files of the Metropolitan Police, where they stand beside the project. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(2)
class PoliceFilesIT {

    private static final List<String> VINTAGES = List.of(
            "mps_borough_historical_201004_202107_LookUp_BoroughName.csv",
            "mps_borough_recent24_202108_202307_LookUp_BoroughName.csv",
            "mps_borough_historical_201004_202311_BoroughName.csv",
            "mps_borough_recent24_202312_202511_BoroughName.csv");

    /** Robberies by borough and month, the later file's where two files have them. */
    private static final Map<String, Integer> SHEET = new HashMap<>();

    @TempDir
    private static Path folder;

    private static Path files;
    private static RunningGateway gateway;

    @BeforeAll
    static void startWithTheFirstFile() throws IOException {
        files = SharedFolder.get("data/mps");
        gateway = RunningGateway.start(folder.resolve("data"), Map.of());
        reconcile(VINTAGES.get(0));
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
    }

    @Test
    @Order(1)
    void theCallOverOfBarkingAndDagenhamRanksByRateAsItsNoteSays() {
        String board = "/api/v1/kpi-sets/lbbd-call-over";
        Map<String, String> ranks = new HashMap<>();
        gateway
                .json(board + "/scores?period=2017-04")
                .getJsonArray("scores")
                .getValuesAs(JsonValue::asJsonObject)
                .stream()
                .filter(score -> score.containsKey("rank"))
                .filter(score -> score.getJsonObject("rank").containsKey("position"))
                .forEach(score -> ranks.put(
                        score.getString("title"),
                        score.getJsonObject("rank").getInt("position") + " "
                                + score.getJsonObject("rank").getString("order")));
        assertThat(ranks)
                .containsEntry("Criminal damage", "30 lowest-first")
                .containsEntry("Violence with injury", "27 lowest-first")
                .containsEntry("Burglary", "5 lowest-first")
                .containsEntry("Sexual abuse reports", "22 lowest-first");
        assertThat(gateway.json(board).getString("note"))
                .contains("criminal damage is 30th lowest of 32, as printed")
                .contains("violence with injury is 27th (printed 28th)")
                .contains("burglary 5th (printed 15th)")
                .contains("sexual abuse 22nd (printed 23rd)");
    }

    @Test
    @Order(2)
    void everyVintageReconcilesAndEveryWindowIsThePlainSumOfTheSheet() throws IOException {
        assertThat(robbery("area=Islington", "2020-12", "rolling-12").get(0).getInt("value"))
                .isEqualTo(1185);
        for (String later : VINTAGES.subList(1, VINTAGES.size())) {
            reconcile(later);
        }
        for (String period : List.of("2012-05", "2020-12", "2022-03", "2023-10", "2025-11")) {
            for (String window : List.of("month", "rolling-12", "fytd")) {
                compare(robbery("members=london-boroughs", period, window));
            }
        }
    }

    @Test
    @Order(3)
    void listsEveryRobberyOfTheSheetAndOnlyTheLastFileSince() {
        List<NamedCsvRecord> all = observations("&series=robbery");
        assertThat(all).hasSizeGreaterThan(6_000).allSatisfy(row -> {
            String cell = row.getField("areaName") + row.getField("period").replace("-", "");
            assertThat(row.getField("value")).as(cell).isEqualTo(String.valueOf(SHEET.getOrDefault(cell, 0)));
        });
        int last = all.stream()
                .mapToInt(row -> Integer.parseInt(row.getField("revision")))
                .max()
                .orElseThrow();
        assertThat(observations("&changedSince=" + last)).isEmpty();
        assertThat(observations("&series=robbery&changedSince=" + (last - 1)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("period")).isBetween("2023-12", "2025-11"));
        assertThat(observations("")).hasSizeGreaterThan(200_000);
    }

    private static List<NamedCsvRecord> observations(String query) {
        String answer = gateway.get("/api/v1/observations?format=csv" + query).body();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(answer)) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void reconcile(String name) throws IOException {
        Path file = files.resolve(name);
        HttpResponse<String> answer = gateway.post("/api/v1/imports", "text/csv", Files.readString(file));
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonObject receipt = Json.createReader(new StringReader(answer.body())).readObject();
        long cells = add(file);
        JsonObject whole = receipt.getJsonArray("controlTotals").getJsonObject(0);
        assertThat(whole.getInt("file")).isEqualTo((int) cells);
        assertThat(receipt.getJsonArray("controlTotals").getValuesAs(JsonValue::asJsonObject))
                .allSatisfy(total -> assertThat(total.getInt("stored")
                                + total.getInt("apart")
                                + total.getInt("unmapped")
                                + total.getInt("rejected"))
                        .isEqualTo(total.getInt("file")));
        assertThat(receipt.getJsonArray("apart")).isNotEmpty();
    }

    /** Adds a file to the sheet; returns the sum of all its cells. */
    private static long add(Path file) throws IOException {
        Map<String, Integer> added = new HashMap<>();
        long cells = 0;
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                boolean robbery = row.getField(0).equalsIgnoreCase("robbery");
                for (String month : row.getHeader().subList(3, row.getFieldCount())) {
                    int count = Integer.parseInt(row.getField(month));
                    cells += count;
                    added.merge(row.getField(2) + month, robbery ? count : 0, Integer::sum);
                }
            }
        }
        SHEET.putAll(added);
        return cells;
    }

    private static List<JsonObject> robbery(String areas, String period, String window) {
        String path = "/api/v1/kpi-sets/violence/scores?%s&period=%s&window=%s".formatted(areas, period, window);
        return gateway.json(path).getJsonArray("scores").getValuesAs(JsonValue::asJsonObject).stream()
                .filter(score -> score.getString("indicator").equals("violence.robbery"))
                .toList();
    }

    private static void compare(List<JsonObject> scores) {
        assertThat(scores).hasSize(32);
        for (JsonObject score : scores) {
            String borough = score.getJsonObject("area").getString("name");
            Stream<String> months = Period.parse(score.getString("period")).stream()
                    .map(month -> month.toString().replace("-", ""));
            assertThat(score.getInt("value"))
                    .as("%s, %s", borough, score.getString("period"))
                    .isEqualTo(
                            months.mapToInt(month -> SHEET.get(borough + month)).sum());
            int higher = (int) scores.stream()
                    .filter(other -> other.getInt("value") > score.getInt("value"))
                    .count();
            assertThat(score.getJsonObject("rank").getInt("position")).isEqualTo(higher + 1);
            assertThat(score.getJsonObject("rank").getInt("of")).isEqualTo(32);
        }
    }
}
