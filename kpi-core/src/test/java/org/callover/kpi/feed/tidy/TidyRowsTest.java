package org.callover.kpi.feed.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.callover.kpi.feed.check.CheckedRows;
import org.callover.kpi.feed.check.TwoBoroughs;
import org.callover.kpi.feed.row.RowFaultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyRowsTest {
    private static final String HEADINGS = "series,area,period,value\n";

    private final TwoBoroughs boroughs = new TwoBoroughs();

    @Test
    void makesAnObservationOfARow() {
        CheckedRows rows = boroughs.take(HEADINGS + "robbery,E09000019,2021-12,7\nrobbery,Camden,FY2021-22,812\n");
        assertThat(rows.isGood()).isTrue();
        assertThat(rows.format()).isEqualTo("tidy");
        assertThat(rows.read()).isEqualTo(2);
        assertThat(rows.rejected()).isZero();
        assertThat(boroughs.kept())
                .containsExactly(
                        entry("robbery E09000007 2021-04/2022-03", new BigDecimal("812")),
                        entry("robbery E09000019 2021-12", new BigDecimal("7")));
        assertThat(TwoBoroughs.totals(rows)).containsEntry("file", "819 = 819 + 0 + 0 + 0");
    }

    @Test
    void takesColumnsInAnyOrderAndSkipsBlankRows() {
        CheckedRows rows = boroughs.take("Value,AREA,breakdowns,period,flags,series\n"
                + "7,lb islington,age=1-24,2021-12,provisional,robbery\n\n,,,,,\n");
        assertThat(rows.faults().listed()).isEmpty();
        assertThat(rows.read()).isEqualTo(1);
    }

    @Test
    void takesAnEstimateOnAnotherBasisAsARevision() {
        String headings = "series,area,period,value,basis\n";
        assertThat(TwoBoroughs.effects(boroughs.take(headings + "robbery,Camden,2020,795,\n")))
                .isEqualTo("1 added, 0 revised, 0 unchanged");
        assertThat(TwoBoroughs.effects(boroughs.take(headings + "robbery,Camden,2020,795,Census-2021\n")))
                .isEqualTo("0 added, 1 revised, 0 unchanged");
        CheckedRows refused = boroughs.take(headings + "robbery,Camden,2020,795,census 2021\n");
        assertThat(TwoBoroughs.faults(refused)).containsExactly("2:5 BAD_BASIS");
        assertThat(refused.faults().listed().get(0).message())
                .contains("'census 2021' is not a basis", "as in census-2021");
    }

    @Test
    void addsRevisesOrLeavesUnchanged() {
        boroughs.take(HEADINGS + "robbery,Islington,2021-11,5\nrobbery,Islington,2021-12,7\n");
        CheckedRows rows = boroughs.take(
                HEADINGS + "robbery,Islington,2021-11,5\nrobbery,Islington,2021-12,8\nrobbery,Islington,2022-01,9\n");
        assertThat(rows.effects().number()).isEqualTo(2);
        assertThat(TwoBoroughs.effects(rows)).isEqualTo("1 added, 1 revised, 1 unchanged");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            robery,Islington,2021-12,7     | 2:1 BAD_SERIES | did you mean 'robbery'?
            robbery,Islingtn,2021-12,7     | 2:2 BAD_AREA   | did you mean 'Islington'?
            robbery,,2021-12,7             | 2:2 BAD_AREA   | area: the cell is blank
            robbery,Islington,2021-13,7    | 2:3 BAD_PERIOD | '2021-13' is not a period
            robbery,Islington,0202-12,7    | 2:3 BAD_PERIOD | outside the years 1900 to 2100
            robbery,Islington,2021-12,"1,234" | 2:4 BAD_VALUE | thousands separators; write 1234
            robbery,Islington,2021-12,-7   | 2:4 BAD_VALUE  | is negative, but 'robbery' counts events in whole numbers from 0; if it is another kind of number, give the series kind: amount
            robbery,Islington,2021-12,7.5  | 2:4 BAD_VALUE  | is not a whole number, but 'robbery' counts events
            robbery,Islington,2021-12,1e-1 | 2:4 BAD_VALUE  | the value '0.1' is not a whole number
            spend,Islington,2021-12,(7)    | 2:4 BAD_VALUE  | is not a readable negative number
            spend,Islington,2021-12,1e13   | 2:4 BAD_VALUE  | at most 12 digits before the decimal point and 6 after it
            robbery,Islington,2026-11,7    | 2:3 BAD_PERIOD | '2026-11' has not ended yet; check the year, or send the file with future=allow if the figures are a plan
            robbery,Islington,2031-12,7    | 2:3 BAD_PERIOD | has not ended yet
            robbery,Islington,FY2026-27,7  | 2:3 BAD_PERIOD | has not ended yet
            robbery,E05000001,2021-12,7    | 2:2 BAD_AREA   | 'E05000001' is not a known area; write an ONS code or a known name
            robbery,Islington,2021-12,7%   | 2:4 BAD_VALUE  | percent sign; write 7
            robbery,Islington,2021-12,NaN  | 2:4 BAD_VALUE  | is not a number
            robbery,Islington,2021-12,1e   | 2:4 BAD_VALUE  | is not a number
            robbery,Islington,2021-12,     | 2:4 BAD_VALUE  | value: the cell is blank
            spend,Islington,2021-12,1.1234567 | 2:4 BAD_VALUE | too many digits
            robbery,Islington,2021-12      | 2:null RAGGED_ROW | 3 cells but there are 4 headings
            """)
    void saysWhereAndWhatAFaultIs(String row, String fault, String message) {
        CheckedRows rows = boroughs.take(HEADINGS + row + "\n");
        assertThat(rows.isGood()).isFalse();
        assertThat(TwoBoroughs.faults(rows)).containsExactly(fault);
        assertThat(rows.faults().listed().get(0).message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "robbery, 1e3",
        "robbery, 5.0",
        "robbery, 2026-10",
        "spend, -12.5",
        "spend, -1.25e6",
        "spend, 999999999999.999999",
        "share, 12.5"
    })
    void takesWhatTheKindOfTheSeriesAllows(String series, String value) {
        String row = value.startsWith("2026")
                ? "%s,Islington,%s,1".formatted(series, value)
                : "%s,Islington,2021-12,%s".formatted(series, value);
        assertThat(boroughs.take(HEADINGS + row + "\n").faults().listed()).isEmpty();
    }

    @Test
    void takesFutureMonthsOfAPlan() {
        assertThat(boroughs.takePlan(HEADINGS + "robbery,Islington,2031-12,7\n").isGood())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            90 105 -1 | PERCENTAGE_ABOVE_100 [3], PERCENTAGE_BELOW_ZERO [4]
            0.9 0 1   | PERCENTAGE_LIKE_FRACTION [2, 4]
            90 0.5 0  | ''
            0 0 0     | ''
            """)
    void questionsUnlikelyPercentages(String values, String warnings) {
        String[] each = values.split(" ");
        StringBuilder file = new StringBuilder(HEADINGS);
        for (int at = 0; at < each.length; at++) {
            file.append("share,Islington,2021-0%d,%s\n".formatted(at + 1, each[at]));
        }
        CheckedRows rows = boroughs.take(file.toString());
        assertThat(rows.isGood()).isTrue();
        assertThat(rows.warnings().stream()
                        .map(warning -> warning.code() + " " + warning.lines())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(warnings);
    }

    @Test
    void refusesARepeatedRow() {
        CheckedRows rows = boroughs.take(HEADINGS + "robbery,Islington,2021-12,7\nrobbery,E09000019,2021-12,8\n");
        assertThat(TwoBoroughs.faults(rows)).containsExactly("3:null REPEATED");
    }

    @Test
    void keepsTheGoodRowsWhenAskedTo() {
        CheckedRows rows = boroughs.takeTheGood(HEADINGS + "robbery,Nowhere,2021-12,7\nrobbery,Islington,2021-12,8\n");
        assertThat(rows.isGood()).isTrue();
        assertThat(boroughs.kept()).containsOnlyKeys("robbery E09000019 2021-12");
        assertThat(TwoBoroughs.totals(rows)).containsEntry("robbery", "15 = 8 + 0 + 0 + 7");
    }

    @Test
    void listsAHundredFaultsAndCountsAll() {
        String bad = "robbery,Nowhere,2021-12,7\n".repeat(80) + "robery,Camden,2021-13,seven\n".repeat(1_000);
        CheckedRows rows = boroughs.take(HEADINGS + bad);
        assertThat(rows.faults().listed()).hasSize(100);
        assertThat(rows.faults().count()).isEqualTo(3_080);
        assertThat(rows.faults().counts())
                .isEqualTo(Map.of(
                        RowFaultCode.BAD_AREA, 80,
                        RowFaultCode.BAD_SERIES, 1_000,
                        RowFaultCode.BAD_PERIOD, 1_000,
                        RowFaultCode.BAD_VALUE, 1_000));
        CheckedRows good = boroughs.takeTheGood(HEADINGS + "robbery,Camden,2021-11,7\n" + bad);
        assertThat(good.faults().counts()).isEqualTo(rows.faults().counts());
    }
}
