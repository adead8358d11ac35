package org.callover.gateway.wire.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.callover.gateway.wire.scorecard.column.ScoreColumns;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.CsvText;
import org.callover.gateway.wire.table.Table;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.statistics.Confidence;
import org.junit.jupiter.api.Test;

class ScoreColumnsTest {

    private static final Scorecard CARD = Scored2021.of("E09000019");
    private static final Table<Score> TABLE =
            ScoreColumns.of(ScoresHeader.of(CARD, Scored2021.REVISION), ScoreDetail.whole(Confidence.P95));

    @Test
    void aScorecardHasALineForEachScore() {
        String csv = new String(CsvText.of(TABLE, CARD.scores().stream()), StandardCharsets.UTF_8);

        assertThat(csv.split("\r\n")).hasSize(4);
        assertThat(cell(0, "title")).isEqualTo(Cell.text("=Knife crime"));
        assertThat(csv).contains(",'=Knife crime,").contains(",'-5% on year-earlier,");
        assertThat(cell(0, "change")).isEqualTo(new Cell.Number(new BigDecimal("-56")));
        assertThat(cell(0, "percentChangeRounded")).isEqualTo(new Cell.Number(new BigDecimal("-12.8")));
        assertThat(cell(2, "percentReason")).isEqualTo(Cell.text("FROM_ZERO"));
    }

    @Test
    void aRankSaysWhatItIsBy() {
        assertThat(cell(1, "rank")).isEqualTo(Cell.number(1));
        assertThat(cell(1, "rankOf")).isEqualTo(Cell.number(2));
        assertThat(cell(1, "rankOrder")).isEqualTo(Cell.text("lowest-first"));
        assertThat(cell(1, "rankWhat")).isEqualTo(Cell.text("value"));
        assertThat(cell(1, "rankBy")).isEqualTo(Cell.text("knives.knife-crime"));
        assertThat(cell(1, "rankValue")).isEqualTo(Cell.number(383));
        assertThat(cell(0, "rankBy")).isEqualTo(Cell.EMPTY);
    }

    @Test
    void allOtherGroupsStandInOneCell() {
        assertThat(cell(1, "otherBenchmarks"))
                .isEqualTo(Cell.text("group=boroughs figure=mean-of-rates includesArea=false reason=INCOMPLETE_GROUP "
                        + "rankOrder=best-first rankWhat=change rankReasonCode=INCOMPLETE_GROUP"));
        assertThat(cell(0, "otherBenchmarks")).isEqualTo(Cell.EMPTY);
    }

    @Test
    void noTwoColumnsHaveOneHeading() {
        assertThat(TABLE.names()).doesNotHaveDuplicates();
    }

    private static Cell cell(int row, String heading) {
        List<Cell> cells = TABLE.row(CARD.scores().get(row));
        return cells.get(TABLE.names().indexOf(heading));
    }
}
