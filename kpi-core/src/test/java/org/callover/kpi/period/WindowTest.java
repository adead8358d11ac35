package org.callover.kpi.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    @ParameterizedTest(name = "{0} at {1} is {2}, after {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # window          | anchor  | months            | previous          | label
            month             | 2021-12 | 2021-12           | 2021-11           | December 2021
            month             | 2022-01 | 2022-01           | 2021-12           | January 2022
            rolling-3         | 2022-01 | 2021-11/2022-01   | 2021-08/2021-10   | 3 months to January 2022
            rolling-12        | 2021-12 | 2021              | 2020              | 12 months to December 2021
            rolling-12        | 2022-03 | FY2021-22         | FY2020-21         | 12 months to March 2022
            rolling-24        | 2021-12 | 2020-01/2021-12   | 2018-01/2019-12   | 24 months to December 2021
            quarter           | 2021-12 | 2021-Q4           | 2021-Q3           | October to December 2021
            quarter           | 2021-11 | 2021-Q3           | 2021-Q2           | July to September 2021
            quarter           | 2021-10 | 2021-Q3           | 2021-Q2           | July to September 2021
            quarter           | 2021-09 | 2021-Q3           | 2021-Q2           | July to September 2021
            quarter           | 2022-02 | 2021-Q4           | 2021-Q3           | October to December 2021
            fytd              | 2022-03 | FY2021-22         | FY2020-21         | April 2021 to March 2022
            fytd              | 2022-04 | 2022-04           | 2021-04           | April 2022
            fytd              | 2023-10 | 2023-04/2023-10   | 2022-04/2022-10   | April to October 2023
            fytd              | 2023-01 | 2022-04/2023-01   | 2021-04/2022-01   | April 2022 to January 2023
            cytd              | 2023-10 | 2023-01/2023-10   | 2022-01/2022-10   | January to October 2023
            cytd              | 2023-12 | 2023              | 2022              | January to December 2023
            cytd              | 2024-01 | 2024-01           | 2023-01           | January 2024
            financial-year    | 2022-03 | FY2021-22         | FY2020-21         | financial year 2021/22
            financial-year    | 2022-02 | FY2020-21         | FY2019-20         | financial year 2020/21
            financial-year    | 2022-04 | FY2021-22         | FY2020-21         | financial year 2021/22
            calendar-year     | 2021-12 | 2021              | 2020              | calendar year 2021
            calendar-year     | 2021-11 | 2020              | 2019              | calendar year 2020
            calendar-year     | 2022-01 | 2021              | 2020              | calendar year 2021
            FY2016-17         | 2022-01 | FY2016-17         | FY2015-16         | financial year 2016/17
            2021              | 2030-01 | 2021              | 2020              | calendar year 2021
            2020-09/2021-08   | 2030-01 | 2020-09/2021-08   | 2019-09/2020-08   | 12 months to August 2021
            2021-Q2           | 2030-01 | 2021-Q2           | 2021-Q1           | April to June 2021
            """)
    void aWindowEndsAtItsAnchorOrIsTheLastCompleteOneBeforeIt(
            String written, YearMonth anchor, Period months, Period previous, String label) {
        Window window = Window.parse(written);
        assertThat(window.endingAt(anchor)).isEqualTo(months);
        assertThat(window.previous(months)).isEqualTo(previous);
        assertThat(window.label(months)).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Month", "rolling-0", "rolling-", "rolling-1000", "ytd", "financial year", "", "2021-13"})
    void whatIsNoWindowIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.parse(text))
                .withMessageContaining("'" + text + "' is not a");
    }

    @Test
    void theMessageListsTheWindowsThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.parse("ytd"))
                .withMessage("'ytd' is not a window; use month, quarter, financial-year, calendar-year, fytd, cytd,"
                        + " rolling-12, latest, or a period such as FY2021-22");
    }

    @Test
    void theLatestIsKnownOnlyFromTheData() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Window.LATEST.endingAt(YearMonth.of(2021, 12)));
        assertThat(Window.LATEST.label(Period.parse("2021-Q4"))).isEqualTo("October to December 2021");
        assertThat(Window.LATEST.label(Period.parse("2021"))).isEqualTo("calendar year 2021");
    }
}
