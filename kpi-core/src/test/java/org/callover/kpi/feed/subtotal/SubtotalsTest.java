package org.callover.kpi.feed.subtotal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.kpi.feed.account.ImportWarning;
import org.callover.kpi.feed.account.Subtotal;
import org.callover.kpi.feed.account.WarningCode;
import org.callover.kpi.feed.check.CheckedRows;
import org.callover.kpi.feed.check.TwoBoroughs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that is the sum of others is checked against them and not added to them. */
class SubtotalsTest {
    private static final String HEADINGS = "Group,SubGroup,Borough,202111,202112\n";

    private final TwoBoroughs boroughs = new TwoBoroughs();

    private static BigDecimal count(int value) {
        return BigDecimal.valueOf(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total", "ALL", "Sub-total", "Grand Total", "All Robbery", "Robbery - total", "Overall"})
    void knowsASumByItsName(String name) {
        CheckedRows rows = boroughs.take(HEADINGS
                + "Robbery,Personal Robbery,Camden,5,6\n"
                + "Robbery,Business Robbery,Camden,1,2\n"
                + "Robbery," + name + ",Camden,6,8\n");
        assertThat(boroughs.kept())
                .containsEntry("robbery E09000007 2021-11", count(6))
                .containsEntry("all-offences E09000007 2021-12", count(8))
                .containsEntry("personal-robbery E09000007 2021-12", count(6));
        assertThat(rows.account().notes().subtotals())
                .extracting(Subtotal::label, Subtotal::total, Subtotal::parts)
                .containsExactly(tuple(
                        "Robbery / " + name,
                        count(14),
                        List.of("Robbery / Personal Robbery", "Robbery / Business Robbery")));
        assertThat(rows.account().notes().subtotals().get(0).why()).startsWith("its name says");
        assertThat(rows.account().notes().withheld()).isEmpty();
        assertThat(rows.account().unmapped()).isEmpty();
        assertThat(rows.warnings()).isEmpty();
        assertThat(TwoBoroughs.totals(rows)).containsEntry("file", "28 = 14 + 0 + 14 + 0");
    }

    @Test
    void asksBackWhereTheSumDiffers() {
        CheckedRows rows = boroughs.take(HEADINGS
                + "Robbery,Personal Robbery,Camden,5,6\n"
                + "Robbery,Business Robbery,Camden,1,2\n"
                + "Robbery,Total,Camden,6,9\n");
        assertThat(rows.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(WarningCode.PARTS_DIFFER);
            assertThat(warning.lines()).containsExactly(4L);
            assertThat(warning.message())
                    .isEqualTo("'Robbery / Total' in Camden in 2021-12 is 9, but its labels add up to 8");
        });
    }

    /** A row of "London" for one label only is no reason to add the sum to its parts. */
    @Test
    void knowsASumBesideATotalOverAreasOfOneLabel() {
        String london = "Robbery,Personal Robbery,London," + row(12, month -> 99) + "\n";
        CheckedRows byFigures = boroughs.take(months(12, 1, 0) + london);
        assertThat(byFigures.account().notes().subtotals())
                .extracting(Subtotal::label)
                .containsExactly("Robbery / Against People");
        CheckedRows byName = boroughs.take(HEADINGS
                + "Robbery,Personal Robbery,Camden,5,6\n"
                + "Robbery,Business Robbery,Camden,1,2\n"
                + "Robbery,Total,Camden,6,8\n"
                + "Robbery,Personal Robbery,London,5,6\n");
        assertThat(byName.account().notes().subtotals())
                .extracting(Subtotal::label)
                .containsExactly("Robbery / Total");
        assertThat(byName.warnings()).isEmpty();
    }

    @Test
    void knowsASumThatIsPrintedInAPartOfTheFileOnly() {
        String printed = months(24, 1, 0).replaceAll("(Against People,\\w+)((?:,\\d+){12})", "$1" + ",0".repeat(12));
        assertThat(boroughs.take(printed).account().notes().subtotals())
                .extracting(Subtotal::label)
                .containsExactly("Robbery / Against People");
    }

    @Test
    void countsASumThatStandsAlone() {
        CheckedRows rows = boroughs.take(HEADINGS + "Burglary,Total,Camden,6,8\n");
        assertThat(boroughs.kept()).containsEntry("burglary E09000007 2021-12", count(8));
        assertThat(rows.account().notes().subtotals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6, 8, 6", "6, 9, 12"})
    void knowsALabelWithTheNameOfItsGroupByItsFigures(int first, int second, int stored) {
        boroughs.take(HEADINGS
                + "Robbery,Personal Robbery,Camden,5,6\n"
                + "Robbery,Business Robbery,Camden,1,2\n"
                + "Robbery,ROBBERY,Camden,%d,%d\n".formatted(first, second));
        assertThat(boroughs.kept()).containsEntry("robbery E09000007 2021-11", count(stored));
    }

    @Test
    void addsNoGroupThatIsASumOfTheOthers() {
        CheckedRows rows = boroughs.take(HEADINGS
                + "Robbery,Personal Robbery,Camden,5,6\n"
                + "Burglary,Domestic Burglary,Camden,1,2\n"
                + "Total,Total,Camden,6,9\n");
        assertThat(boroughs.kept()).containsEntry("all-offences E09000007 2021-12", count(8));
        assertThat(rows.account().notes().withheld()).isEmpty();
        assertThat(rows.warnings()).extracting(ImportWarning::code).containsExactly(WarningCode.PARTS_DIFFER);
    }

    /** A heading and rows of as many months, in two boroughs, of which the third label is the sum of two others. */
    private static String months(int months, int from, int slips) {
        String headings = "Group,SubGroup,Borough," + row(months, month -> 202001 + month % 12 + 100 * (month / 12));
        StringBuilder rows = new StringBuilder(headings).append('\n');
        for (int borough = 0; borough < 2; borough++) {
            String name = borough == 0 ? "Camden" : "Islington";
            int base = from * (borough + 1);
            rows.append("Robbery,Personal Robbery,%s,%s\n".formatted(name, row(months, month -> base * (month + 3))))
                    .append("Robbery,Business Robbery,%s,%s\n".formatted(name, row(months, month -> base * 2)))
                    .append("Robbery,Knife Robbery,%s,%s\n".formatted(name, row(months, month -> base * 7)))
                    .append("Robbery,Against People,%s,%s\n"
                            .formatted(name, row(months, month -> base * (month + 5) + (month < slips ? base : 0))));
        }
        return rows.toString();
    }

    private static String row(int months, java.util.function.IntUnaryOperator count) {
        return IntStream.range(0, months).map(count).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # months | from | slips | is a subtotal
            12       | 1    | 0     | true
            40       | 1    | 0     | true
            40       | 1    | 10    | true
            40       | 1    | 11    | false
            14       | 1    | 2     | true
            11       | 1    | 0     | false
            12       | 1    | 1     | false
            12       | 0    | 0     | false
            """)
    void knowsASumByItsFigures(int months, int from, int slips, boolean isSubtotal) {
        CheckedRows rows = boroughs.take(months(months, from, slips));
        assertThat(rows.account().notes().subtotals())
                .extracting(Subtotal::label)
                .containsExactlyElementsOf(isSubtotal ? List.of("Robbery / Against People") : List.of());
        if (isSubtotal) {
            assertThat(rows.account().notes().subtotals().get(0).parts())
                    .containsExactlyInAnyOrder("Robbery / Personal Robbery", "Robbery / Business Robbery");
            assertThat(rows.warnings().stream().filter(one -> one.code() == WarningCode.PARTS_DIFFER))
                    .hasSize(slips > 0 ? 1 : 0);
            assertThat(boroughs.kept()).containsEntry("robbery E09000007 2020-12", count(11 + 3 + 2 + 7));
        }
    }
}
