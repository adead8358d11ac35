package org.callover.kpi.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.callover.kpi.observation.PublicationSchedule.Every;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When new figures are expected. */
class PublicationScheduleTest {

    @ParameterizedTest(name = "every {0} within {1}, held to {2}: {3}")
    @CsvSource({
        "MONTH,          6 weeks,  2025-11, 2026-02-11",
        "MONTH,          1 day,    2025-11, 2026-01-01",
        "MONTH,          0 days,   2024-01, 2024-02-29",
        "MONTH,          1 month,  2025-12, 2026-02-28",
        "MONTH,          1 month,  2026-01, 2026-03-31",
        "QUARTER,        1 month,  2026-03, 2026-07-31",
        "QUARTER,        3 months, 2025-12, 2026-06-30",
        "QUARTER,        3 months, 2025-11, 2026-03-31",
        "QUARTER,        10 days,  2026-01, 2026-04-10",
        "YEAR,           6 months, 2022-12, 2024-06-30",
        "YEAR,           6 months, 2022-06, 2023-06-30",
        "FINANCIAL_YEAR, 1 week,   2024-03, 2025-04-07",
        "FINANCIAL_YEAR, 1 week,   2024-02, 2024-04-07",
    })
    void theNextFiguresAreThoseOfTheNextPeriod(Every every, String within, YearMonth held, LocalDate next) {
        PublicationSchedule schedule = PublicationSchedule.of(every, within);
        assertThat(schedule.next(held)).isEqualTo(next);
        assertThat(schedule.withinText()).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6", "weeks", "6 moons", "-1 days", "1.5 months", "1000 days", "a week", "367 days"})
    void refusesWhatIsNoTime(String within) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicationSchedule.of(Every.MONTH, within));
    }
}
