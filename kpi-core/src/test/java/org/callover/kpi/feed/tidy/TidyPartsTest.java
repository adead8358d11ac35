package org.callover.kpi.feed.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.kpi.feed.account.ImportWarning;
import org.callover.kpi.feed.account.WarningCode;
import org.callover.kpi.feed.check.CheckedRows;
import org.callover.kpi.feed.check.TwoBoroughs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts that do not add up to their whole bring a warning with their rows. */
class TidyPartsTest {
    private static final String HEADINGS = "series,area,period,value,breakdowns\n";

    private final TwoBoroughs boroughs = new TwoBoroughs();

    private List<ImportWarning> warnings(String written) {
        CheckedRows rows = boroughs.take(HEADINGS + written);
        assertThat(rows.isGood()).isTrue();
        return rows.warnings();
    }

    @ParameterizedTest
    @CsvSource({"7, 0", "8, 1"})
    void asksAboutBreakdowns(int whole, int asked) {
        List<ImportWarning> warnings = warnings("robbery,Camden,2021-12," + whole + ",\n"
                + "robbery,Camden,2021-12,3,age=1-24\nrobbery,Camden,2021-12,4,age=25-100\n");
        assertThat(warnings).hasSize(asked);
        warnings.forEach(warning -> {
            assertThat(warning.code()).isEqualTo(WarningCode.PARTS_DIFFER);
            assertThat(warning.lines()).containsExactly(2L, 3L, 4L);
            assertThat(warning.message())
                    .isEqualTo("'robbery' in Camden in 2021-12 is 8, but its breakdowns add up to 7");
        });
    }

    @Test
    void asksAboutBreakdownsOfBreakdowns() {
        assertThat(warnings("robbery,Camden,2021-12,9,weekday=fri\n"
                        + "robbery,Camden,2021-12,3,weekday=fri;hour=1\nrobbery,Camden,2021-12,4,weekday=fri;hour=2\n"
                        + "robbery,Camden,2021-12,50,weekday=sat;hour=2\n"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.lines()).containsExactly(2L, 3L, 4L));
    }

    @Test
    void asksNothingAboutRangesThatOverlapOrOnePartAlone() {
        assertThat(warnings("robbery,Camden,2021-12,9,\nrobbery,Camden,2021-12,5,age=1-24\n"
                        + "robbery,Camden,2021-12,3,age=18-24\nrobbery,Islington,2021-12,9,\n"
                        + "robbery,Islington,2021-12,5,age=1-24\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"24, 0", "25, 1"})
    void asksAboutTheMonthsOfAYear(int whole, int asked) {
        String months = IntStream.rangeClosed(1, 12)
                .mapToObj("robbery,Camden,2021-%02d,2,\n"::formatted)
                .collect(Collectors.joining());
        assertThat(warnings("robbery,Camden,2021," + whole + ",\n" + months)).hasSize(asked);
    }

    @Test
    void asksNothingAboutAYearOfWhichMonthsAreMissing() {
        assertThat(warnings("robbery,Camden,2021,24,\nrobbery,Camden,2021-01,2,\nrobbery,Camden,2021-12,2,\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7, 0", "8, 1"})
    void asksAboutTheMembersOfAGroup(int whole, int asked) {
        assertThat(warnings("robbery,two-boroughs,2021-12," + whole
                        + ",\nrobbery,Camden,2021-12,3,\nrobbery,Islington,2021-12,4,\n"))
                .hasSize(asked);
    }

    @Test
    void asksNothingAboutPercentagesAndAmounts() {
        assertThat(warnings("share,two-boroughs,2021-12,50,\nshare,Camden,2021-12,40,\nshare,Islington,2021-12,60,\n"
                        + "spend,Camden,2021-12,5,\nspend,Camden,2021-12,1,age=1\nspend,Camden,2021-12,2,age=2\n"))
                .isEmpty();
    }
}
