package org.callover.gateway.wire.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.statistics.Confidence;
import org.junit.jupiter.api.Test;

class ScorecardJsonTest {

    /** As the wire contract writes it, member for member. */
    private static final String KNIFE_CRIME = """
            { "indicator": "knives.knife-crime", "title": "=Knife crime",
              "area": { "code": "E09000019", "name": "Islington" },
              "status": "SCORED", "direction": "LOWER", "unit": "offences",
              "window": "calendar-year", "period": "2021-01/2021-12", "periodStart": "2021-01-01",
              "periodEnd": "2021-12-31", "months": 12, "periodLabel": "calendar year 2021",
              "value": 383, "display": "383",
              "comparison": { "with": "year-earlier", "period": "2020-01/2020-12", "periodStart": "2020-01-01",
              "periodEnd": "2020-12-31", "months": 12, "value": 439, "change": -56,
                              "percentChange": -12.75626423690205, "display": "-12.8%",
                              "movement": "DOWN", "assessment": "BETTER", "significance": "NOT_SIGNIFICANT",
                              "z": -1.953466724, "test": "HUFFMAN" },
              "interval": { "lower": 345.5976302, "upper": 423.3461794, "confidence": 95, "method": "BYAR" },
              "target": { "value": 417.05, "basis": "-5% on year-earlier", "display": "417", "standing": "SIMILAR" },
              "rag": "GREEN", "ragReason": "383 <= 417.05",
              "rank": { "position": 2, "of": 2, "order": "highest-first", "what": "value", "value": 383, "group": "boroughs",
                        "leftOut": [ { "area": "E09000012", "name": "Hackney" } ] },
              "benchmark": { "group": "boroughs", "name": "The boroughs", "figure": "pooled", "includesArea": true,
                             "reason": "INCOMPLETE_GROUP" },
              "control": { "reason": "TOO_FEW" },
              "quality": { "monthsPresent": 12, "monthsExpected": 12, "provisional": false, "estimated": false } }
            """;

    private static final Scorecard CARD = Scored2021.of("E09000019", "E09000007");

    private final JsonObject card =
            read(ScorecardJson.of(CARD, ScoresHeader.of(CARD, Scored2021.REVISION), ScoreDetail.whole(Confidence.P95)));

    @Test
    void aScoreHasTheNamesAndNumbersOfTheWireContract() {
        JsonObject expected = read(KNIFE_CRIME.getBytes(StandardCharsets.UTF_8));
        JsonObject score = score(0);
        // What is said in words is the scorer's; its tests hold it.
        assertThat(withoutWords(score)).isEqualTo(expected);
        assertThat(score.getString("sentence")).startsWith("=Knife crime in Islington fell 12.8%, from 439 to 383");
    }

    @Test
    void otherGroupsFollowTheFirst() {
        JsonObject score = score(1);
        JsonObject rank = score.getJsonObject("rank");
        assertThat(rank.getString("by")).isEqualTo("knives.knife-crime");
        assertThat(rank.getInt("value")).isEqualTo(383);
        assertThat(score.getJsonArray("standings")).singleElement().satisfies(other -> {
            assertThat(other.asJsonObject().getString("figure")).isEqualTo("mean-of-rates");
            JsonObject none = other.asJsonObject().getJsonObject("rank");
            assertThat(none.getString("what")).isEqualTo("change");
            assertThat(none.getString("reason")).isEqualTo("INCOMPLETE_GROUP");
            assertThat(none.getString("reasonText")).isEqualTo("only 1 of 3 boroughs has complete data");
        });
        assertThat(score(0)).doesNotContainKey("standings");
    }

    @Test
    void theScorecardSaysWhatItIsAbout() {
        assertThat(card.getString("set")).isEqualTo("knives");
        assertThat(card.getString("period")).isEqualTo("2021-12");
        assertThat(card.getString("asAt")).isEqualTo("2022-01-15T09:30:00Z");
        assertThat(card.getInt("revision")).isEqualTo(7);
        assertThat(card.getString("definitions")).isEqualTo("d1");
        assertThat(card.getJsonArray("areas")).hasSize(2);
        assertThat(card.getJsonArray("scores")).hasSize(6);
        assertThat(card.getJsonObject("ragCounts")).hasToString("{\"green\":1,\"amber\":0,\"red\":1,\"notRated\":4}");
        assertThat(card.getInt("unscored")).isEqualTo(2);
    }

    @Test
    void aPercentageChangesInPointsAndHasItsParts() {
        JsonObject detected = score(1);
        assertThat(detected.getInt("numerator")).isEqualTo(50);
        assertThat(detected.getInt("denominator")).isEqualTo(383);
        assertThat(detected.getJsonObject("comparison").containsKey("percentChange"))
                .isFalse();
        assertThat(detected.getJsonObject("comparison").getString("display")).isEqualTo("+3.9 points");
    }

    @Test
    void fromZeroThereIsNoPercentage() {
        JsonObject comparison = score(2).getJsonObject("comparison");
        assertThat(comparison.containsKey("percentChange")).isFalse();
        assertThat(comparison.getString("percentReason")).isEqualTo("FROM_ZERO");
        assertThat(comparison.getString("display")).isEqualTo("+2");
    }

    @Test
    void anUnscoredScoreHasItsReasonAndNoValue() {
        JsonObject guns = score(5);
        assertThat(guns.getString("status")).isEqualTo("UNSCORED");
        assertThat(guns.getString("reason")).isEqualTo("INCOMPLETE_PERIOD");
        assertThat(guns.getString("reasonText")).isEqualTo("February to December 2021 are missing");
        assertThat(guns.getJsonArray("missingMonths")).hasSize(11);
        assertThat(guns.getInt("partialValue")).isEqualTo(1);
        assertThat(guns.getJsonObject("quality")).hasToString("{\"monthsPresent\":1,\"monthsExpected\":12}");
        assertThat(guns.getString("rag")).isEqualTo("NOT_RATED");
        assertThat(guns).doesNotContainKeys("value", "display", "ragReason", "comparison");
    }

    private JsonObject score(int index) {
        return card.getJsonArray("scores").getJsonObject(index);
    }

    private static JsonObject withoutWords(JsonObject score) {
        JsonObject leftOut = score.getJsonObject("rank").getJsonArray("leftOut").getJsonObject(0);
        JsonObjectBuilder rank = Json.createObjectBuilder(score.getJsonObject("rank"))
                .add("leftOut", Json.createArrayBuilder().add(without(leftOut, "reason")));
        return Json.createObjectBuilder(without(score, "sentence"))
                .add("rank", rank)
                .add("benchmark", without(score.getJsonObject("benchmark"), "reasonText"))
                .add("control", without(score.getJsonObject("control"), "reasonText"))
                .build();
    }

    private static JsonObject without(JsonObject object, String name) {
        assertThat(object.getString(name)).isNotBlank();
        return Json.createObjectBuilder(object).remove(name).build();
    }

    private static JsonObject read(byte[] json) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }
}
