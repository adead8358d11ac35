package org.callover.kpi.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparatorTest {

    @ParameterizedTest(name = "{0} of {1} {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # comparator      | window         | period            | compared with
            year-earlier      | rolling-12     | 2021              | 2020
            year-earlier      | fytd           | 2023-04/2023-10   | 2022-04/2022-10
            years-earlier-5   | financial-year | FY2016-17         | FY2011-12
            years-earlier-5   | month          | 2021-12           | 2016-12
            previous          | month          | 2022-01           | 2021-12
            previous          | quarter        | 2022-Q1           | 2021-Q4
            previous          | rolling-12     | 2021              | 2020
            previous          | financial-year | FY2021-22         | FY2020-21
            # of a year to date, the previous is the same part of the year before
            previous          | fytd           | 2023-04/2023-10   | 2022-04/2022-10
            previous          | cytd           | 2023-01/2023-10   | 2022-01/2022-10
            # a baseline is set beside a whole year as it is
            FY2017-18         | rolling-12     | 2021              | FY2017-18
            FY2017-18         | financial-year | FY2021-22         | FY2017-18
            # and beside a part of a year by its own same months
            FY2017-18         | fytd           | 2023-04/2023-10   | 2017-04/2017-10
            FY2017-18         | quarter        | 2023-Q1           | 2018-Q1
            FY2017-18         | month          | 2017-03           | 2018-03
            2019              | month          | 2021-12           | 2019-12
            2019              | cytd           | 2021-01/2021-10   | 2019-01/2019-10
            # a part that runs over the baseline's end has no such months
            FY2017-18         | rolling-6      | 2023-01/2023-06   | FY2017-18
            2019              | fytd           | 2022-04/2023-01   | 2019
            # a baseline that is no year stays as it is
            2017-04/2017-10   | fytd           | 2023-04/2023-06   | 2017-04/2017-10
            """)
    void whatIsSetBesideAPeriod(String comparator, String window, Period period, Period with) {
        assertThat(Comparator.parse(comparator).periodFor(Window.parse(window), period))
                .isEqualTo(with);
    }

    @ParameterizedTest
    @ValueSource(strings = {"last-year", "years-earlier-", "years-earlier-100", "2021/22", ""})
    void whatIsNoComparatorIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparator.parse(text))
                .withMessage(
                        "'%s' is not a comparator; use year-earlier, years-earlier-5, previous, none, "
                                + "or a baseline period such as FY2017-18",
                        text);
    }

    @Test
    void noYearsEarlierIsNoComparison() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparator.parse("years-earlier-0"))
                .withMessageContaining("at least 1 year");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Comparator.NONE.periodFor(Window.MONTH, Period.parse("2021-12")));
    }
}
