package org.callover.kpi.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {

    @ParameterizedTest(name = "{0} in a year from {1}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # month   | starts in | written    | months            | label
            2022-03   | APRIL     | FY2021-22  | 2021-04/2022-03   | 2021/22
            2022-04   | APRIL     | FY2022-23  | 2022-04/2023-03   | 2022/23
            2000-03   | APRIL     | FY1999-00  | 1999-04/2000-03   | 1999/00
            2021-12   | JANUARY   | FY2021-22  | 2021-01/2021-12   | 2021
            2022-01   | JANUARY   | FY2022-23  | 2022-01/2022-12   | 2022
            2022-08   | SEPTEMBER | FY2021-22  | 2021-09/2022-08   | 2021/22
            2022-09   | SEPTEMBER | FY2022-23  | 2022-09/2023-08   | 2022/23
            """)
    void theYearOfAMonthDependsOnlyOnItsStartMonth(
            YearMonth month, Month startMonth, String written, Period months, String label) {
        FinancialYear year = FinancialYear.containing(month, startMonth);
        assertThat(year).hasToString(written);
        assertThat(year.period()).isEqualTo(months);
        assertThat(year.label()).isEqualTo(label);
    }

    @Test
    void anEnglishYearStartsInApril() {
        assertThat(FinancialYear.containing(YearMonth.of(2022, 3))).isEqualTo(FinancialYear.of(2021));
        assertThat(FinancialYear.parse("FY2021-22")).isEqualTo(FinancialYear.of(2021));
        assertThat(FinancialYear.of(2021)).isLessThan(FinancialYear.of(2022));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-22", "2021-12", "FY2021-22-Q3", "2021-04/2022-03", "FY2021-23", "2021"})
    void theLettersAreNeverLeftOut(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.parse(text))
                .withMessageContaining("'" + text + "'");
    }
}
