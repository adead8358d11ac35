package org.callover.kpi.period;

import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A year of twelve months, named by the calendar year it starts in. For councils and the police it starts in April.
 *
 * <p>Written {@code FY2021-22}. The {@code FY} is never left out: {@code 2011-12} is December 2011.
 */
public record FinancialYear(int startYear, Month startMonth) implements Comparable<FinancialYear> {

    /** The month in which the financial year of English public bodies starts. */
    public static final Month START = Month.APRIL;

    /** The April-to-March year that starts in the given calendar year. */
    public static FinancialYear of(int startYear) {
        return new FinancialYear(startYear, START);
    }

    /** The April-to-March year that contains the month. */
    public static FinancialYear containing(YearMonth month) {
        return containing(month, START);
    }

    /** The year starting in {@code startMonth} that contains the month. */
    public static FinancialYear containing(YearMonth month, Month startMonth) {
        int year = month.getMonth().compareTo(startMonth) >= 0 ? month.getYear() : month.getYear() - 1;
        return new FinancialYear(year, startMonth);
    }

    /**
     * Reads {@code FY2021-22}.
     *
     * @throws IllegalArgumentException if the text does not have that form or its years do not follow each other
     */
    public static FinancialYear parse(String text) {
        Period period = Period.parse(text);
        FinancialYear year = containing(period.start());
        if (!text.startsWith("FY") || !year.period().equals(period)) {
            throw new IllegalArgumentException("'%s' is not a financial year; write it as FY2021-22".formatted(text));
        }
        return year;
    }

    /** The twelve months of this year. */
    public Period period() {
        return Period.of(YearMonth.of(startYear, startMonth), 12);
    }

    /** As boards write it: {@code 2021/22}, or {@code 2021} for a year that starts in January. */
    public String label() {
        return startMonth == Month.JANUARY
                ? Integer.toString(startYear)
                : String.format(Locale.ROOT, "%d/%02d", startYear, (startYear + 1) % 100);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return period().start().compareTo(other.period().start());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "FY%d-%02d", startYear, (startYear + 1) % 100);
    }
}
