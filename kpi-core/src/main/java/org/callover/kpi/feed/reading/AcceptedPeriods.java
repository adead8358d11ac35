package org.callover.kpi.feed.reading;

import java.time.YearMonth;
import java.util.Optional;
import org.callover.kpi.period.Period;

/**
 * The periods that the figures of a file may have. A year outside them is a typing mistake, and so is a month that has
 * not ended, unless the file is a plan.
 *
 * @param lastEnded the last month that has ended
 * @param isPlan whether later months are allowed
 */
public record AcceptedPeriods(YearMonth lastEnded, boolean isPlan) {
    private static final int FIRST = 1900;
    private static final int LAST = 2100;

    /** What is wrong with a period as a file writes it; nothing if it is accepted. */
    public Optional<String> fault(Period period, String text) {
        if (period.start().getYear() < FIRST || period.last().getYear() > LAST) {
            return Optional.of("'%s' is outside the years %d to %d; check the year".formatted(text, FIRST, LAST));
        }
        return isPlan || !period.last().isAfter(lastEnded)
                ? Optional.empty()
                : Optional.of(
                        "'%s' has not ended yet; check the year, or send the file with future=allow if the figures are a plan"
                                .formatted(text));
    }
}
