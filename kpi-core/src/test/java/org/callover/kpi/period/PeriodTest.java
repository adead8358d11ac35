package org.callover.kpi.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest(name = "{0} is {1}, {2} months")
    @CsvSource(delimiter = '|', textBlock = """
            # written             | the same as      | months
            2021-12               | 2021-12          | 1
            2011-12               | 2011-12          | 1
            2021-Q1               | 2021-01/2021-03  | 3
            2021-Q4               | 2021-10/2021-12  | 3
            FY2021-22             | 2021-04/2022-03  | 12
            FY1999-00             | 1999-04/2000-03  | 12
            FY2021-22-Q1          | 2021-04/2021-06  | 3
            FY2021-22-Q3          | 2021-10/2021-12  | 3
            FY2021-22-Q4          | 2022-01/2022-03  | 3
            2021                  | 2021-01/2021-12  | 12
            2022-11/2023-02       | 2022-11/2023-02  | 4
            2021-05/2021-05       | 2021-05          | 1
            ' 2021-12 '           | 2021-12          | 1
            """)
    void everyWrittenFormIsARunOfMonths(String written, String same, int months) {
        Period period = Period.parse(written);
        assertThat(period).hasToString(same);
        assertThat(period.months()).isEqualTo(months);
        assertThat(Period.parse(same)).isEqualTo(period);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # written         | what the message says
            2021-13           | '2021-13' is not a period
            2021-Q5           | write a month 2021-12, a quarter 2021-Q4
            2021/22           | write a month 2021-12, a quarter 2021-Q4
            FY2021            | a financial year FY2021-22
            FY2021-23         | a financial year ends in the year after it starts, as in FY2021-22
            FY2021-22-Q0      | a financial quarter FY2021-22-Q3
            2021-12/2021-01   | its last month is before its first
            December 2021     | 'December 2021' is not a period
            ''                | '' is not a period
            """)
    void whatIsNoPeriodIsRefusedWithTheFormsThatAre(String written, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(written))
                .withMessageContaining(message);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2021-12           | December 2021
            2021-Q4           | October to December 2021
            2023-04/2023-10   | April to October 2023
            2022-11/2023-02   | November 2022 to February 2023
            FY2021-22         | April 2021 to March 2022
            2021              | January to December 2021
            """)
    void aLabelNamesAYearOnceWhereItCan(String written, String label) {
        assertThat(Period.parse(written).label()).isEqualTo(label);
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2021-12           | 2021-12-01 | 2021-12-31
            2024-02           | 2024-02-01 | 2024-02-29
            FY2021-22         | 2021-04-01 | 2022-03-31
            2022-11/2023-02   | 2022-11-01 | 2023-02-28
            """)
    void bothItsFirstAndItsLastDayAreInIt(Period period, LocalDate first, LocalDate last) {
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0}: previous {1}, a year earlier {2}, five years earlier {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2021-01           | 2020-12          | 2020-01           | 2016-01
            2021-Q1           | 2020-Q4          | 2020-Q1           | 2016-Q1
            FY2021-22         | FY2020-21        | FY2020-21         | FY2016-17
            2023-04/2023-10   | 2022-09/2023-03  | 2022-04/2022-10   | 2018-04/2018-10
            """)
    void itsNeighboursHaveItsLength(Period period, Period previous, Period yearEarlier, Period fiveYearsEarlier) {
        assertThat(period.previous()).isEqualTo(previous);
        assertThat(period.yearsEarlier(1)).isEqualTo(yearEarlier);
        assertThat(period.yearsEarlier(5)).isEqualTo(fiveYearsEarlier);
    }

    @ParameterizedTest(name = "{0} and {1}: contains {2}, overlaps {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2021              | 2021-Q2          | true   | true
            2021              | 2021             | true   | true
            2021-Q2           | 2021             | false  | true
            2021-Q2           | 2021-06/2021-07  | false  | true
            2021-Q2           | 2021-07          | false  | false
            2021-Q2           | 2021-03          | false  | false
            """)
    void theStartIsInItAndTheEndIsNot(Period one, Period other, boolean contains, boolean overlaps) {
        assertThat(one.contains(other)).isEqualTo(contains);
        assertThat(one.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(one)).isEqualTo(overlaps);
    }

    @Test
    void theMonthAfterItsLastIsNotInIt() {
        Period quarter = Period.parse("2021-Q4");
        assertThat(quarter.last()).isEqualTo(YearMonth.of(2021, 12));
        assertThat(quarter.end()).isEqualTo(YearMonth.of(2022, 1));
        assertThat(quarter.contains(quarter.last())).isTrue();
        assertThat(quarter.contains(quarter.end())).isFalse();
        assertThat(quarter.split())
                .containsExactly(Period.parse("2021-10"), Period.parse("2021-11"), Period.parse("2021-12"));
    }

    @Test
    void anEmptyPeriodIsRefused() {
        YearMonth month = YearMonth.of(2021, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(month, month))
                .withMessageContaining("at least one month");
    }

    @Test
    void periodsAreOrderedByTheirEndAndThenTheShorterFirst() {
        List<Period> ordered = Stream.of("2021", "2022-01", "2021-12", "2021-Q4", "2021-11")
                .map(Period::parse)
                .sorted()
                .toList();
        assertThat(ordered)
                .extracting(Period::toString)
                .containsExactly("2021-11", "2021-12", "2021-10/2021-12", "2021-01/2021-12", "2022-01");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2023-03                          | March 2023 is missing
            2020-01 2020-02 2020-03          | January to March 2020 are missing
            2020-01 2020-02 2021-05          | January to February 2020 and May 2021 are missing
            2020-01 2020-03 2020-05          | January 2020, March 2020 and May 2020 are missing
            """)
    void missingMonthsAreNamedInRuns(String months, String sentence) {
        assertThat(MonthText.missing(
                        Stream.of(months.split(" ")).map(YearMonth::parse).toList()))
                .isEqualTo(sentence);
    }

    @Test
    void manyMissingRunsAreNamedInPart() {
        List<YearMonth> everyOther = Stream.iterate(YearMonth.of(2020, 1), month -> month.plusMonths(2))
                .limit(8)
                .toList();
        assertThat(MonthText.missing(everyOther)).endsWith("November 2020 and 2 more are missing");
    }

    /** A hash table looks at the low bits of a hash and the high ones together. */
    @ParameterizedTest(name = "windows of {0}")
    @ValueSource(ints = {1, 3, 12})
    void windowsThatFollowEachOtherSpreadOverAHashTable(int months) {
        long places = Period.parse("2010-01/2025-12").stream()
                .map(month -> Period.of(month, months).hashCode())
                .map(hash -> (hash ^ hash >>> 16) & 255)
                .distinct()
                .count();
        assertThat(places).isGreaterThan(192 / 2);
    }
}
