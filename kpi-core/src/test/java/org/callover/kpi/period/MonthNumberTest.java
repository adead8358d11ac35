package org.callover.kpi.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthNumberTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0000-01,      0",
        "0000-12,     11",
        "0001-01,     12",
        "1999-12,  23999",
        "2024-03,  24290",
        "9999-12, 119999",
        "-0001-12,    -1",
        "-0001-01,   -12"
    })
    void countsThroughTheYears(String text, int number) {
        YearMonth month = YearMonth.parse(text);
        assertThat(MonthNumber.of(month)).isEqualTo(number).isEqualTo((int) month.getLong(ChronoField.PROLEPTIC_MONTH));
        assertThat(MonthNumber.month(number)).isEqualTo(month);
        assertThat(MonthNumber.month(MonthNumber.january(number))).isEqualTo(month.withMonth(1));
    }
}
