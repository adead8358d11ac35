package org.callover.kpi.reconcile.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How periods are read from the cells of papers. */
class PrintedPeriodTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    2021-12                          | 2021-12
                    FY2016-17                        | 2016-04/2017-03
                    2021-01/2021-12                  | 2021-01/2021-12
                    Apr-17                           | 2017-04
                    June 2017                        | 2017-06
                    Sept 2021                        | 2021-09
                    12 months to April 2017          | 2016-05/2017-04
                    rolling 12 months to Apr-17      | 2016-05/2017-04
                    the 3 months ending June 2017    | 2017-04/2017-06
                    Year to December 2021            | 2021-01/2021-12
                    FYTD October 2023                | 2023-04/2023-10
                    financial year to date to Oct 2023 | 2023-04/2023-10
                    Apr-Dec 2021                     | 2021-04/2021-12
                    April \u2013 December 2021       | 2021-04/2021-12
                    April to March 2017              | 2016-04/2017-03
                    April 2022 to March 2023         | 2022-04/2023-03
                    2016/17                          | 2016-04/2017-03
                    2016/2017                        | 2016-04/2017-03
                    FY2011/12                        | 2011-04/2012-03
                    financial year 2016/17           | 2016-04/2017-03
                    Q3 2021/22                       | 2021-10/2021-12
                    quarter 3 of 2021/22             | 2021-10/2021-12
                    2021/22 Q3                       | 2021-10/2021-12
                    calendar year 2021               | 2021-01/2021-12
                    2021-01 to 2021-12               | 2021-01/2021-12
                    """)
    void aPeriodIsReadAsPrinted(String text, String period) {
        assertThat(PrintedPeriod.parse(text)).hasToString(period);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    2011/12                   | '2011/12' is not a period; write a month 2021-12
                    2016-17                   | '2016-17' is not a period
                    2016/18                   | a financial year ends in the year after it starts
                    Q3 2021                   | 'Q3 2021' is not a period
                    December                  | 'December' is not a period
                    0 months to April 2017    | at least one month
                    May 2022 to March 2022    | March 2022 is before May 2022
                    """)
    void whatMayMeanTwoThingsIsNotGuessed(String text, String message) {
        assertThatThrownBy(() -> PrintedPeriod.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
