package org.callover.gateway.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The source of the one clock of the service.
 *
 * <p>It ticks in milliseconds, as the database stores no finer time. A month ends when it ends in London.
 */
@ApplicationScoped
public class Clocks {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Produces
    Clock clock() {
        return Clock.tickMillis(LONDON);
    }

    /** The day in London, according to a clock. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /** The last month that has ended, according to a clock. */
    public static YearMonth lastEnded(Clock clock) {
        return YearMonth.now(clock.withZone(LONDON)).minusMonths(1);
    }
}
