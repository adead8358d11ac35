package org.callover.kpi.observation;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often new figures of a series are expected, and how soon after the end of their period.
 *
 * @param every the length of the periods that it is published for
 * @param within how many days, weeks or months after the end of a period its figures are expected
 * @param unit the unit of {@code within}
 */
public record PublicationSchedule(Every every, int within, ChronoUnit unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3}) (day|week|month)s?");

    private static final int MOST = 366;

    /** A kind of period that figures are published for. */
    public enum Every {
        MONTH(1, Month.JANUARY),
        /** Quarters of the calendar year, which are also those of the financial year. */
        QUARTER(3, Month.JANUARY),
        /** Calendar years. */
        YEAR(12, Month.JANUARY),
        /** Years from April to March. */
        FINANCIAL_YEAR(12, Month.APRIL);

        private final int months;
        private final Month first;

        Every(int months, Month first) {
            this.months = months;
            this.first = first;
        }

        /** The last month of the first such period that ends after a month. */
        YearMonth nextEnd(YearMonth month) {
            YearMonth next = month.plusMonths(1);
            int within = Math.floorMod(next.getMonthValue() - first.getValue(), months);
            return next.plusMonths(months - 1L - within);
        }

        /** The word for it in a definition. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public PublicationSchedule {
        if (within < 0 || within > MOST) {
            throw new IllegalArgumentException(
                    "figures are expected at most %d days, weeks or months after their period, not %d"
                            .formatted(MOST, within));
        }
    }

    /**
     * Reads when figures are expected, such as {@code 6 weeks}.
     *
     * @throws IllegalArgumentException if it is not a number of days, weeks or months
     */
    public static PublicationSchedule of(Every every, String within) {
        Matcher time = FORM.matcher(within.strip());
        if (!time.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a length of time; write a number of days, weeks or months, as in 6 weeks"
                            .formatted(within));
        }
        return new PublicationSchedule(
                every,
                Integer.parseInt(time.group(1)),
                ChronoUnit.valueOf(time.group(2).toUpperCase(Locale.ROOT) + "S"));
    }

    /** The last day on which the next figures are expected, if those up to a month are held. */
    public LocalDate next(YearMonth lastHeld) {
        // Counted from a first day, as a month after the end of February is the end of March.
        return every.nextEnd(lastHeld).plusMonths(1).atDay(1).plus(within, unit).minusDays(1);
    }

    /** The time as a definition says it, such as {@code 6 weeks}. */
    public String withinText() {
        String plural = unit.toString().toLowerCase(Locale.ROOT);
        return within + " " + (within == 1 ? plural.substring(0, plural.length() - 1) : plural);
    }
}
