package org.callover.gateway.wire.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.document.csv.Formulas;
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
        assertThat(Formulas.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Islington", "383 <= 417.05", "a=b", "1-24", "'quoted'", " x"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(Formulas.guarded(text)).isEqualTo(text);
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

    private static String written(Cell... cells) {
        Table<Cell[]> table = new Table<>(List.of(column("a", 0), column("b", 1), column("c", 2)));
        return new String(CsvText.of(table, Stream.<Cell[]>of(cells)), StandardCharsets.UTF_8);
    }

    private static Table.Column<Cell[]> column(String heading, int at) {
        return new Table.Column<>(ColumnHeading.text(heading, "A column."), cells -> cells[at]);
    }
}
