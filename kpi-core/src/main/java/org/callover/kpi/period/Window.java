package org.callover.kpi.period;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The span that an indicator is scored over, ending at the anchor month.
 *
 * <p>Written {@code month}, {@code quarter}, {@code financial-year}, {@code calendar-year}, {@code fytd}, {@code cytd},
 * {@code rolling-12}, {@code latest}, or as a period that is itself the window.
 */
public sealed interface Window {

    Window MONTH = new Rolling(1);
    Window QUARTER = new LastComplete("quarter", Month.JANUARY, 3);
    Window FINANCIAL_YEAR = new LastComplete("financial-year", FinancialYear.START, 12);
    Window CALENDAR_YEAR = new LastComplete("calendar-year", Month.JANUARY, 12);
    Window FYTD = new ToDate("fytd", FinancialYear.START);
    Window CYTD = new ToDate("cytd", Month.JANUARY);
    Window LATEST = new Latest();

    /** The windows with a fixed name, for messages and suggestions. */
    List<Window> NAMED = List.of(MONTH, QUARTER, FINANCIAL_YEAR, CALENDAR_YEAR, FYTD, CYTD, LATEST);

    /** A window of a number of months up to the anchor. */
    static Window rolling(int months) {
        return new Rolling(months);
    }

    /** A period that is itself the window, whatever the anchor. */
    static Window exactly(Period period) {
        return new Exactly(period);
    }

    /**
     * Reads a window.
     *
     * @throws IllegalArgumentException if the text is neither a window nor a period; the message lists the windows
     */
    static Window parse(String text) {
        Matcher rolling = Rolling.NOTATION.matcher(text);
        if (rolling.matches()) {
            return new Rolling(Integer.parseInt(rolling.group(1)));
        }
        return NAMED.stream()
                .filter(window -> window.toString().equals(text))
                .findFirst()
                .orElseGet(() -> exactPeriod(text));
    }

    private static Window exactPeriod(String text) {
        if (text.isEmpty() || !(Character.isDigit(text.charAt(0)) || text.startsWith("FY"))) {
            throw new IllegalArgumentException(
                    ("'%s' is not a window; use month, quarter, financial-year, calendar-year, fytd, cytd, rolling-12, "
                                    + "latest, or a period such as FY2021-22")
                            .formatted(text));
        }
        return new Exactly(Period.parse(text));
    }

    /**
     * The months it spans if the anchor month is {@code anchor}.
     *
     * @throws UnsupportedOperationException for {@code latest}, whose span depends on the observations
     */
    Period endingAt(YearMonth anchor);

    /** How many months it always spans, whatever the anchor; 0 if the number varies. */
    default int months() {
        return 0;
    }

    /** The span that {@code period} is compared with if the comparator is the previous period. */
    default Period previous(Period period) {
        return period.previous();
    }

    /** A span of this window in words: "12 months to December 2021". */
    default String label(Period period) {
        return period.label();
    }

    /** A number of months up to the anchor; {@code month} is the rolling window of one. */
    record Rolling(int months) implements Window {

        private static final Pattern NOTATION = Pattern.compile("rolling-([1-9]\\d{0,2})");

        public Rolling {
            if (months < 1) {
                throw new IllegalArgumentException("a rolling window needs at least 1 month, not " + months);
            }
        }

        @Override
        public Period endingAt(YearMonth anchor) {
            return Period.endingWith(anchor, months);
        }

        @Override
        public String label(Period period) {
            return months == 1 ? period.label() : "%d months to %s".formatted(months, Period.name(period.last()));
        }

        @Override
        public String toString() {
            return months == 1 ? "month" : "rolling-" + months;
        }
    }

    /** The last complete span of a calendar grid that ends on or before the anchor. */
    record LastComplete(String name, Month startMonth, int months) implements Window {

        @Override
        public Period endingAt(YearMonth anchor) {
            YearMonth next = anchor.plusMonths(1);
            int intoSpan = Math.floorMod(next.getMonthValue() - startMonth.getValue(), months);
            return Period.endingWith(next.minusMonths(intoSpan + 1L), months);
        }

        @Override
        public String label(Period period) {
            return months == 12 ? yearLabel(period) : period.label();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** From the start of the year to the anchor. */
    record ToDate(String name, Month startMonth) implements Window {

        @Override
        public Period endingAt(YearMonth anchor) {
            return Period.between(
                    FinancialYear.containing(anchor, startMonth).period().start(), anchor);
        }

        /** The same months of the year before, because the months just before belong to another part of the year. */
        @Override
        public Period previous(Period period) {
            return period.yearsEarlier(1);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** One given period. */
    record Exactly(Period period) implements Window {

        @Override
        public Period endingAt(YearMonth anchor) {
            return period;
        }

        @Override
        public int months() {
            return period.months();
        }

        @Override
        public String label(Period period) {
            return period.months() == 12 ? yearLabel(period) : period.label();
        }

        @Override
        public String toString() {
            return period.toString();
        }
    }

    /** The most recent observation at or before the anchor, for surveys, street counts and caseloads. */
    record Latest() implements Window {

        @Override
        public Period endingAt(YearMonth anchor) {
            throw new UnsupportedOperationException("the latest observation is known only from the data");
        }

        @Override
        public String label(Period period) {
            return period.months() == 12 ? yearLabel(period) : period.label();
        }

        @Override
        public String toString() {
            return "latest";
        }
    }

    private static String yearLabel(Period period) {
        return switch (period.start().getMonth()) {
            case JANUARY -> "calendar year " + period.start().getYear();
            case APRIL ->
                "financial year " + FinancialYear.containing(period.start()).label();
            default -> String.format(Locale.UK, "12 months to %s", Period.name(period.last()));
        };
    }
}
