package org.callover.gateway.wire.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.callover.gateway.wire.scorecard.column.ScoreFields;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.statistics.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scores of which only some members are asked for. */
class SelectedScoresTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    /** The selected members are what is left of the whole scores. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPartOfAScoreIsWhatTheWholeHas(int seed) {
        Scorecard card = RandomCards.of(seed);
        List<String> fields = new java.util.ArrayList<>(ScoreFields.MEMBERS);
        Collections.shuffle(fields, new Random(seed));
        fields = List.copyOf(fields.subList(0, 1 + seed % 9));
        Set<String> wanted = new LinkedHashSet<>(ScoreDetail.ALWAYS);
        wanted.addAll(fields);
        JsonArray whole = scores(card, ScoreDetail.whole(Confidence.P95));
        JsonArray part = scores(card, new ScoreDetail(Confidence.P95, fields));
        assertThat(part).hasSameSizeAs(whole);
        for (int i = 0; i < whole.size(); i++) {
            assertThat(part.getJsonObject(i))
                    .as("%s of %s", fields, whole.get(i))
                    .isEqualTo(pruned(whole.getJsonObject(i), "", wanted));
        }
    }

    /** Whatever is written has a name that can be asked for, so no member is missing from the contract. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyMemberIsKnown(int seed) {
        Set<String> names = new TreeSet<>();
        scores(RandomCards.of(seed), ScoreDetail.whole(Confidence.P95))
                .forEach(score -> names(score.asJsonObject(), "", names));
        assertThat(ScoreFields.MEMBERS).containsAll(names);
    }

    @Test
    void anObjectWithoutTheMembersAskedForIsLeftOut() {
        JsonArray scores = scores(
                Scored2021.of("E09000019"), new ScoreDetail(Confidence.P95, List.of("comparison.percentReason")));
        assertThat(scores.getJsonObject(0)).containsOnlyKeys("indicator", "area", "period", "status");
        assertThat(scores.getJsonObject(2).getJsonObject("comparison"))
                .hasToString("{\"percentReason\":\"FROM_ZERO\"}");
    }

    private static JsonArray scores(Scorecard card, ScoreDetail detail) {
        byte[] bytes = ScorecardJson.of(card, ScoresHeader.of(card, Scored2021.REVISION), detail);
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject().getJsonArray("scores");
        }
    }

    private static JsonObject pruned(JsonObject whole, String above, Set<String> wanted) {
        JsonObjectBuilder part = Json.createObjectBuilder();
        whole.forEach((name, value) -> {
            String path = above + name;
            if (wanted.contains(path)) {
                part.add(name, value);
            } else if (value instanceof JsonObject object) {
                JsonObject inner = pruned(object, path + ".", wanted);
                if (!inner.isEmpty()) {
                    part.add(name, inner);
                }
            }
        });
        return part.build();
    }

    private static void names(JsonObject object, String above, Set<String> names) {
        object.forEach((name, value) -> {
            names.add(above + name);
            if (value.getValueType() == JsonValue.ValueType.OBJECT) {
                names(value.asJsonObject(), above + name + ".", names);
            }
        });
    }
}
