package org.callover.gateway.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.callover.gateway.OnOneGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A rate of two boroughs together, followed from the score to the rows of the files it came from. */
class ExplainIT extends OnOneGateway {

    private static final String EXPLAIN =
            "/api/v1/indicators/violence.violence-with-injury-rate/explain?area=bcu-central-north&period=2020-12";

    private static final String COUNTS = """
            series,area,period,value
            violence-with-injury,E09000007,2020-01/2020-06,1010
            violence-with-injury,E09000007,2020-07/2020-12,1101
            violence-with-injury,E09000019,2020,1789
            violence-with-injury,E09000007,2019,1900
            violence-with-injury,E09000019,2019,1801
            """;

    @BeforeAll
    static void importTheCounts() {
        assertThat(gateway.post("/api/v1/imports?fileName=counts.csv", "text/csv", COUNTS)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void everyObservationIsARowOfTheFileThatItsImportNames() throws NoSuchAlgorithmException {
        JsonObject explanation = gateway.json(EXPLAIN);
        Map<Integer, JsonObject> imports = new HashMap<>();
        explanation
                .getJsonArray("imports")
                .getValuesAs(JsonValue::asJsonObject)
                .forEach(entry -> imports.put(entry.getInt("id"), entry));
        List<JsonObject> observations = walk(explanation.getJsonObject("derivation"))
                .filter(step -> step.getString("kind").equals("OBSERVATION"))
                .toList();
        assertThat(observations).hasSize(3 + 2 + 2 + 2);
        for (JsonObject observation : observations) {
            JsonObject facts = observation.getJsonObject("facts");
            JsonObject entry = imports.get(Integer.valueOf(facts.getString("import")));
            String file = file(entry.getString("fileName"));
            assertThat(file.lines()).contains(row(observation.get("value"), facts));
            assertThat(entry.getString("sha256")).isEqualTo(sha256(file));
        }
    }

    @Test
    void theRateIsWhatTheRowsComeTo() {
        JsonObject value = walk(gateway.json(EXPLAIN).getJsonObject("derivation"))
                .filter(step -> step.getString("kind").equals("VALUE"))
                .findFirst()
                .orElseThrow();
        double offences = sum(value, "violence-with-injury");
        double people = sum(value, "population");
        assertThat(offences).isEqualTo(1010 + 1101 + 1789);
        assertThat(value.getJsonNumber("value").doubleValue()).isCloseTo(offences / people * 1000, within(1e-12));
        assertThat(value.getString("statement")).startsWith("3,900 / ");
    }

    @Test
    void theTextCanBePastedIntoAPaper() {
        HttpResponse<String> text = gateway.get(EXPLAIN + "&format=text");
        assertThat(text.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(text.body())
                .contains("\n        series: 1,010 + 1,101 = 2,111\n")
                .contains(": counts.csv, ")
                .contains("id: violence.violence-with-injury-rate");
    }

    @Test
    void theSameQuestionAgainIsAnsweredWith304AndABadOneWithAProblem() {
        String tag = gateway.get(EXPLAIN).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = gateway.send(HttpRequest.newBuilder(gateway.at(EXPLAIN))
                .header("If-None-Match", tag)
                .build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(gateway.get(EXPLAIN + "&confidence=90").statusCode()).isEqualTo(400);
        assertThat(gateway.get(EXPLAIN.replace("violence-with-injury-rate", "no-such"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static Stream<JsonObject> walk(JsonObject step) {
        return Stream.concat(
                Stream.of(step),
                step.containsKey("steps")
                        ? step.getJsonArray("steps").getValuesAs(JsonValue::asJsonObject).stream()
                                .flatMap(ExplainIT::walk)
                        : Stream.of());
    }

    private static double sum(JsonObject value, String series) {
        return walk(value)
                .filter(step -> step.getString("kind").equals("OBSERVATION"))
                .filter(step -> step.getJsonObject("facts").getString("series").equals(series))
                .mapToDouble(step -> step.getJsonNumber("value").doubleValue())
                .sum();
    }

    /** As the tidy file writes it, a calendar year by its number. */
    private static String row(JsonValue value, JsonObject facts) {
        String period = facts.getString("period").replaceAll("^(\\d{4})-01/\\1-12$", "$1");
        return "%s,%s,%s,%s".formatted(facts.getString("series"), facts.getString("area"), period, value);
    }

    private static String file(String name) {
        if (name.equals("counts.csv")) {
            return COUNTS;
        }
        try (InputStream sample = ExplainIT.class.getResourceAsStream("/sample/" + name)) {
            return new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(String file) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.UTF_8)));
    }
}
