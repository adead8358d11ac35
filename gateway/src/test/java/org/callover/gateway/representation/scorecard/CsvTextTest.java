package org.callover.gateway.representation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.callover.kpi.statistics.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44",
                "-5% on year-earlier",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                " =1",
                "=",
                "-"
            })
    void aTextThatLooksLikeAFormulaGetsAnApostrophe(String text) {
        assertThat(CsvText.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Islington", "383 <= 417.05", "a=b", "1-24", "'quoted'", " x"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(CsvText.guarded(text)).isEqualTo(text);
    }

    @Test
    void numbersStayNumbersAndNothingStaysEmpty() {
        assertThat(written(
                        new Cell.Number(new BigDecimal("-12.8")), new Cell.Number(new BigDecimal("1E+3")), Cell.EMPTY))
                .isEqualTo("a,b,c\r\n-12.8,1000,\r\n");
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() {
        assertThat(written(Cell.text("a, b"), Cell.text("\"c\""), Cell.text("d\ne")))
                .isEqualTo("a,b,c\r\n\"a, b\",\"\"\"c\"\"\",\"d\ne\"\r\n");
    }

    @Test
    void aScorecardHasALineForEachScore() {
        ScorecardTable table = ScorecardTable.of(Scored2021.of("E09000019"), Scored2021.DEFINITIONS, Confidence.P95);
        String csv = new String(CsvText.of(table), StandardCharsets.UTF_8);

        assertThat(csv.split("\r\n")).hasSize(4);
        assertThat(cell(table, 0, "title")).isEqualTo(Cell.text("=Knife crime"));
        assertThat(csv).contains(",'=Knife crime,").contains(",'-5% on year-earlier,");
        assertThat(cell(table, 0, "change")).isEqualTo(new Cell.Number(new BigDecimal("-56")));
        assertThat(cell(table, 0, "percentChangeRounded")).isEqualTo(new Cell.Number(new BigDecimal("-12.8")));
        assertThat(cell(table, 2, "percentReason")).isEqualTo(Cell.text("FROM_ZERO"));
    }

    @Test
    void everyRowHasACellForEachHeading() {
        ScorecardTable table =
                ScorecardTable.of(Scored2021.of("E09000019", "E09000007"), Scored2021.DEFINITIONS, Confidence.P95);
        assertThat(table.headings()).doesNotHaveDuplicates();
        assertThat(table.rows()).hasSize(6).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.headings()));
    }

    private static Cell cell(ScorecardTable table, int row, String heading) {
        return table.rows().get(row).get(table.headings().indexOf(heading));
    }

    private static String written(Cell... cells) {
        ScorecardTable table = new ScorecardTable(List.of("a", "b", "c"), List.of(List.of(cells)));
        return new String(CsvText.of(table), StandardCharsets.UTF_8);
    }
}
