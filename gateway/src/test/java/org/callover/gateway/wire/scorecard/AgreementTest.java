package org.callover.gateway.wire.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.gateway.wire.scorecard.PrintedSentence.Moved;
import org.callover.gateway.wire.scorecard.column.ScoreColumns;
import org.callover.gateway.wire.scorecard.column.ScoreFields;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.CsvCell;
import org.callover.gateway.wire.table.CsvText;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.statistics.Confidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a score says of value, change, rating, significance and rank is read back alike from its JSON, CSV and sentence. */
class AgreementTest {

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void jsonCsvAndSentenceSayTheSame(int seed) {
        Scorecard card = RandomCards.of(seed);
        List<JsonObject> objects = json(card);
        List<NamedCsvRecord> rows = csv(card);
        assertThat(rows).hasSameSizeAs(objects);
        for (int i = 0; i < rows.size(); i++) {
            String sentence = objects.get(i).getString("sentence");
            assertThat(rows.get(i).getField("sentence")).isEqualTo(sentence);
            assertThat(sentence).isEqualTo(card.scores().get(i).sentence());
            if (rows.get(i).getField("status").equals("SCORED")) {
                scored(objects.get(i), rows.get(i), new PrintedSentence(sentence));
            } else {
                unscored(objects.get(i), rows.get(i), sentence);
            }
        }
    }

    /** The random figures are not all of one kind. */
    @Test
    void thereIsSomethingToDisagreeAbout() {
        String all = seeds().mapToObj(seed -> RandomCards.of(seed))
                .flatMap(card -> card.scores().stream())
                .map(Score::sentence)
                .collect(Collectors.joining("\n"));
        assertThat(Stream.of(
                                " rose ",
                                " fell ",
                                " stayed at ",
                                " stood at ",
                                "rose from 0 to ",
                                " points, from ",
                                "Green against",
                                "Amber against",
                                "Red against",
                                "Not rated",
                                "This could be chance.",
                                "This is clearly better.",
                                "This is clearly worse.",
                                "This is a clear change",
                                ". Highest of 4",
                                "4th best of 4",
                                " of 3 districts",
                                ": no score for",
                                "could reveal a count below 5",
                                "are missing",
                                "the denominator is zero")
                        .filter(words -> !all.contains(words)))
                .isEmpty();
    }

    /** Whatever a column has, the JSON member that it mirrors has too, and the other way round. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyColumnHasTheValueOfItsMember(int seed) {
        Scorecard card = RandomCards.of(seed);
        List<JsonObject> objects = json(card);
        List<NamedCsvRecord> rows = csv(card);
        for (int i = 0; i < rows.size(); i++) {
            for (ColumnHeading heading : ScoreFields.HEADINGS) {
                String member = heading.member();
                if (member != null && !heading.name().equals("otherBenchmarks")) {
                    assertThat(rows.get(i).getField(heading.name()))
                            .as("%s and %s of %s", heading.name(), member, objects.get(i))
                            .isEqualTo(CsvCell.of(objects.get(i), heading));
                }
            }
        }
    }

    /** The other columns are compared with the JSON of the sample boards. */
    @Test
    void mostColumnsAreFilledSomewhere() {
        List<NamedCsvRecord> rows = seeds().mapToObj(RandomCards::of)
                .flatMap(card -> csv(card).stream())
                .toList();
        assertThat(ScoreFields.HEADINGS.stream().map(ColumnHeading::name).filter(name -> rows.stream()
                        .allMatch(row -> row.getField(name).isEmpty())))
                .containsExactlyInAnyOrder(
                        "section multiple narrative sharedMonths matchedValue matchedMembers commonSame commonOf forecast forecastLower "
                                .concat("forecastUpper forecastRag forecastRagReasonCode forecastRagReason rankBy ")
                                .concat("otherBenchmarks variation assurance trend pairedWith pairedReading ")
                                .concat("partialValue")
                                .split(" "));
    }

    private static void unscored(JsonObject json, NamedCsvRecord row, String sentence) {
        assertThat(json.getString("status")).isEqualTo("UNSCORED");
        assertThat(row.getField("reason")).isEqualTo(json.getString("reason"));
        assertThat(sentence).contains(": no score").endsWith(json.getString("reasonText") + ".");
        assertThat(json).doesNotContainKeys("value", "comparison", "rank");
        assertThat(List.of(row.getField("value"), row.getField("change"), row.getField("rank"), row.getField("target")))
                .containsOnly("");
        assertThat(row.getField("rag")).isEqualTo(json.getString("rag")).isEqualTo("NOT_RATED");
    }

    private static void scored(JsonObject json, NamedCsvRecord row, PrintedSentence sentence) {
        assertThat(json.getString("status")).isEqualTo("SCORED");
        assertThat(number(row, "value")).isEqualByComparingTo(number(json, "value"));
        assertThat(row.getField("rag")).isEqualTo(json.getString("rag"));
        assertThat(sentence.rating()).isEqualTo(json.getString("rag"));
        JsonObject comparison = json.getJsonObject("comparison");
        assertThat(row.getField("significance")).isEqualTo(comparison.getString("significance", ""));
        assertThat(row.getField("movement")).isEqualTo(comparison.getString("movement", ""));
        if (comparison.getString("movement", "LEVEL").equals("LEVEL")) {
            assertThat(row.getField("change")).isIn("", "0");
            assertThat(sentence.moved()).isEmpty();
            assertThat(sentence.stood()).isEqualByComparingTo(rounded(number(json, "value"), sentence.stood()));
        } else {
            compared(json, comparison, row, sentence);
        }
        ranked(json.getJsonObject("rank"), row, sentence);
    }

    private static void compared(JsonObject json, JsonObject comparison, NamedCsvRecord row, PrintedSentence sentence) {
        assertThat(sentence.moved()).as(sentence.text()).isPresent();
        Moved moved = sentence.moved().orElseThrow();
        boolean isUp = comparison.getString("movement").equals("UP");
        assertThat(moved.verb()).isEqualTo(isUp ? "rose" : "fell");
        assertThat(number(comparison, "change").signum()).isEqualTo(isUp ? 1 : -1);
        assertThat(number(row, "change")).isEqualByComparingTo(number(comparison, "change"));
        assertThat(number(row, "comparisonValue")).isEqualByComparingTo(number(comparison, "value"));
        assertThat(moved.before()).isEqualByComparingTo(rounded(number(comparison, "value"), moved.before()));
        assertThat(moved.now()).isEqualByComparingTo(rounded(number(json, "value"), moved.now()));
        size(comparison, row, moved);
        clear(comparison, sentence);
    }

    /** The change as printed: in per cent where there is a percentage, in points for percentages, else not at all. */
    private static void size(JsonObject comparison, NamedCsvRecord row, Moved moved) {
        Optional<BigDecimal> size = moved.size();
        int decimals = moved.isAbout() ? 0 : 1;
        if (comparison.containsKey("percentChange")) {
            BigDecimal percent = number(comparison, "percentChange");
            assertThat(number(row, "percentChange")).isEqualByComparingTo(percent);
            assertThat(number(row, "percentChangeRounded")).isEqualByComparingTo(tenths(percent));
            assertThat(size.orElse(BigDecimal.ZERO))
                    .isEqualByComparingTo(percent.abs().setScale(decimals, RoundingMode.HALF_UP));
            return;
        }
        assertThat(row.getField("percentChange")).isEmpty();
        assertThat(row.getField("percentReason")).isEqualTo(comparison.getString("percentReason", ""));
        assertThat(size.isPresent()).isEqualTo(!comparison.containsKey("percentReason"));
        size.ifPresent(points -> assertThat(points)
                .isEqualByComparingTo(number(comparison, "change").abs().setScale(decimals, RoundingMode.HALF_UP)));
    }

    /** What is not clear is called so; what is clear is called that; what cannot be tested is called neither. */
    private static void clear(JsonObject comparison, PrintedSentence sentence) {
        String significance = comparison.getString("significance", "");
        assertThat(sentence.isNotClear()).as(sentence.text()).isEqualTo(significance.equals("NOT_SIGNIFICANT"));
        assertThat(sentence.isClear())
                .as(sentence.text())
                .isEqualTo(significance.equals("SIGNIFICANT") || significance.equals("STRONG"));
    }

    private static void ranked(@Nullable JsonObject rank, NamedCsvRecord row, PrintedSentence sentence) {
        String told =
                rank != null && rank.containsKey("position") ? rank.get("position") + " of " + rank.get("of") : "";
        String joint = rank != null && rank.getBoolean("joint", false) ? "joint " : "";
        assertThat(sentence.rank().orElse("")).as(sentence.text()).isEqualTo(joint + told);
        assertThat(row.getField("rankJoint")).isEqualTo(told.isEmpty() ? "" : String.valueOf(!joint.isEmpty()));
        assertThat((row.getField("rank") + " of " + row.getField("rankOf")).replaceFirst("^ of $", ""))
                .isEqualTo(told);
    }

    private static BigDecimal rounded(BigDecimal exact, BigDecimal as) {
        return exact.setScale(as.scale(), RoundingMode.HALF_UP);
    }

    private static BigDecimal tenths(BigDecimal exact) {
        return exact.setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal number(JsonObject json, String name) {
        return ((JsonNumber) json.get(name)).bigDecimalValue();
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    private static List<JsonObject> json(Scorecard card) {
        byte[] bytes =
                ScorecardJson.of(card, ScoresHeader.of(card, Scored2021.REVISION), ScoreDetail.whole(Confidence.P95));
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return List.copyOf(reader.readObject().getJsonArray("scores").getValuesAs(JsonValue::asJsonObject));
        }
    }

    private static List<NamedCsvRecord> csv(Scorecard card) {
        byte[] bytes = CsvText.of(
                ScoreColumns.of(ScoresHeader.of(card, Scored2021.REVISION), ScoreDetail.whole(Confidence.P95)),
                card.scores().stream());
        return CsvReader.builder().ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8)).stream()
                .toList();
    }
}
