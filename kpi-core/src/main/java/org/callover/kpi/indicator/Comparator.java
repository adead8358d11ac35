package org.callover.kpi.indicator;

import java.time.temporal.ChronoUnit;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;

/** What a value is compared with. */
public sealed interface Comparator {

    Comparator YEAR_EARLIER = new YearsEarlier(1);
    Comparator PREVIOUS = new Previous();
    Comparator NONE = new None();

    /**
     * Reads {@code year-earlier}, {@code previous}, {@code none}, {@code years-earlier-5} or a period, which is a
     * baseline.
     *
     * @throws IllegalArgumentException if the text is none of them
     */
    static Comparator parse(String text) {
        return switch (text) {
            case "year-earlier" -> YEAR_EARLIER;
            case "previous" -> PREVIOUS;
            case "none" -> NONE;
            default ->
                text.matches("years-earlier-\\d{1,2}")
                        ? new YearsEarlier(Integer.parseInt(text.substring("years-earlier-".length())))
                        : baseline(text);
        };
    }

    private static Comparator baseline(String text) {
        try {
            return new Baseline(Period.parse(text));
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException(
                    ("'%s' is not a comparator; use year-earlier, years-earlier-5, previous, none, "
                                    + "or a baseline period such as FY2017-18")
                            .formatted(text),
                    unfit);
        }
    }

    /** The period that a scored period is compared with. */
    Period periodFor(Window window, Period period);

    /** The same months, some years before. */
    record YearsEarlier(int years) implements Comparator {
        public YearsEarlier {
            if (years < 1) {
                throw new IllegalArgumentException("years-earlier needs at least 1 year, not " + years);
            }
        }

        @Override
        public Period periodFor(Window window, Period period) {
            return period.yearsEarlier(years);
        }

        @Override
        public String toString() {
            return years == 1 ? "year-earlier" : "years-earlier-" + years;
        }
    }

    /** The same window, one step earlier. */
    record Previous() implements Comparator {
        @Override
        public Period periodFor(Window window, Period period) {
            return window.previous(period);
        }

        @Override
        public String toString() {
            return "previous";
        }
    }

    /**
     * A fixed period. A window of part of a year is compared with the same months of the baseline, if the baseline is a
     * year that has them.
     */
    record Baseline(Period baseline) implements Comparator {
        @Override
        public Period periodFor(Window window, Period period) {
            if (baseline.months() != 12 || period.months() >= 12) {
                return baseline;
            }
            int years = Math.floorDiv((int) baseline.start().until(period.start(), ChronoUnit.MONTHS), 12);
            Period sameMonths = period.yearsEarlier(years);
            return baseline.contains(sameMonths) ? sameMonths : baseline;
        }

        @Override
        public String toString() {
            FinancialYear year = FinancialYear.containing(baseline.start());
            return year.period().equals(baseline) ? year.toString() : baseline.toString();
        }
    }

    /** No comparison. */
    record None() implements Comparator {
        @Override
        public Period periodFor(Window window, Period period) {
            throw new UnsupportedOperationException("no comparison was asked for");
        }

        @Override
        public String toString() {
            return "none";
        }
    }
}
