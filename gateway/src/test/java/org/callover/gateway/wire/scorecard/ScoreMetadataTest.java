package org.callover.gateway.wire.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.callover.gateway.wire.scorecard.column.ScoreColumns;
import org.callover.gateway.wire.scorecard.column.ScoreFields;
import org.callover.gateway.wire.scorecard.column.ScoreKey;
import org.callover.gateway.wire.table.CsvMetadata;
import org.callover.gateway.wire.table.CsvText;
import org.callover.gateway.wire.table.MetadataRules;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.statistics.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the CSV of scores, by the rules of the W3C. */
class ScoreMetadataTest {

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyCellIsOfItsDatatype(int seed) {
        Scorecard card = RandomCards.of(seed);
        MetadataRules.check(metadata(request(card, card.set()), List.of())).checkCsv(csv(card, List.of()));
    }

    @Test
    void aPartOfTheColumnsIsDescribedAlike() {
        Scorecard card = Scored2021.of("E09000019", "E09000007");
        List<String> fields = List.of("indicator", "areaCode", "areaName", "status", "period", "value", "rag");
        JsonObject metadata = metadata(request(card, card.set()), fields);
        MetadataRules.check(metadata).checkCsv(csv(card, fields));
        assertThat(metadata.getJsonObject("tableSchema").getJsonArray("primaryKey"))
                .hasToString("[\"indicator\",\"areaCode\"]");
        assertThat(MetadataRules.check(metadata)
                        .csv(URI.create("https://example.org/api/v1/kpi-sets/a/scores-metadata.json")))
                .hasToString("https://example.org/api/v1/kpi-sets/a/scores?area=Camden&format=csv");
    }

    @Test
    void aBoardThatListsAnIndicatorSeveralTimesHasALongerKey() {
        Scorecard card = Scored2021.of("E09000019");
        KpiSet.Row row = card.set().rows().get(0);
        KpiSet.Row month = new KpiSet.Row(
                row.indicator(), null, row.title(), Window.parse("month"), row.comparator(), null, row.decimals());
        assertThat(ScoreKey.of(request(card, card.set()))).containsExactly("indicator", "areaCode");
        assertThat(ScoreKey.ofMonths(request(card, card.set()))).containsExactly("indicator", "areaCode", "period");
        assertThat(ScoreKey.of(request(card, board(row, month))))
                .containsExactly("section", "indicator", "title", "areaCode", "window");
        assertThat(ScoreKey.of(request(card, board(row, month, row)))).isEmpty();
        assertThat(ScoreKey.ofMonths(request(card, board(row, month, row)))).isEmpty();
    }

    private static KpiSet board(KpiSet.Row... rows) {
        return new KpiSet("board", "Board", KpiSet.Kind.BOARD, null, List.of(rows));
    }

    private static ScoreRequest request(Scorecard card, KpiSet set) {
        return new ScoreRequest(
                set, card.areas().stream().map(area -> area.code()).toList(), card.period(), null, null);
    }

    private static JsonObject metadata(ScoreRequest request, List<String> fields) {
        byte[] bytes = new CsvMetadata("scores?area=Camden&format=csv", "Set", "Scores.", ScoreKey.of(request))
                .of(ScoreFields.headings(fields));
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }

    private static String csv(Scorecard card, List<String> fields) {
        ScoreDetail detail = new ScoreDetail(Confidence.P95, fields);
        return new String(
                CsvText.of(ScoreColumns.of(ScoresHeader.of(card, Scored2021.REVISION), detail), card.scores().stream()),
                StandardCharsets.UTF_8);
    }
}
