package org.callover.kpi.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A run of whole months: {@code start} is in it, {@code end} is the month after its last.
 *
 * <p>Read from {@code 2021-12}, {@code 2021-Q4}, {@code FY2021-22}, {@code FY2021-22-Q3}, {@code 2021} and
 * {@code 2021-01/2021-12} (both ends included); written as a month or as first/last month.
 */
public record Period(YearMonth start, YearMonth end) implements Comparable<Period> {

    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
            .toList();

    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "a period has at least one month, but its end %s is not after its start %s".formatted(end, start));
        }
    }

    /** A given number of months, starting with a first month. */
    public static Period of(YearMonth first, int months) {
        return new Period(first, first.plusMonths(months));
    }

    /** One month. */
    public static Period of(YearMonth month) {
        return of(month, 1);
    }

    /** From the first to the last month, both included. */
    public static Period between(YearMonth first, YearMonth last) {
        return new Period(first, last.plusMonths(1));
    }

    /** One calendar year. */
    public static Period ofYear(int year) {
        return of(YearMonth.of(year, 1), 12);
    }

    /** A given number of months, ending with a last month. */
    public static Period endingWith(YearMonth last, int months) {
        return of(last.minusMonths(months - 1L), months);
    }

    /**
     * Reads any written form of a period.
     *
     * @throws IllegalArgumentException if the text has none of them; the message lists the forms
     */
    public static Period parse(String text) {
        return PeriodNotation.parse(text);
    }

    /** The number of its months. */
    public int months() {
        return (int) start.until(end, ChronoUnit.MONTHS);
    }

    /** Its last month. */
    public YearMonth last() {
        return end.minusMonths(1);
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return start.atDay(1);
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return last().atEndOfMonth();
    }

    /** Whether the month is in it. */
    public boolean contains(YearMonth month) {
        return !month.isBefore(start) && month.isBefore(end);
    }

    /** Whether every month of the other is in it. */
    public boolean contains(Period other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Whether the two share a month. */
    public boolean overlaps(Period other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** The period of the same length, a number of months later (earlier if negative). */
    public Period plusMonths(long months) {
        return new Period(start.plusMonths(months), end.plusMonths(months));
    }

    /** The same months, a number of years earlier. */
    public Period yearsEarlier(int years) {
        return plusMonths(-12L * years);
    }

    /** The period of the same length that ends where this one starts. */
    public Period previous() {
        return plusMonths(-months());
    }

    /** The period from the earlier start to the later end of the two. */
    public Period reach(Period other) {
        return new Period(start.isBefore(other.start) ? start : other.start, end.isAfter(other.end) ? end : other.end);
    }

    /** Its months, first to last. */
    public Stream<YearMonth> stream() {
        return Stream.iterate(start, month -> month.isBefore(end), month -> month.plusMonths(1));
    }

    /** Its months, first to last, as one period each. */
    public List<Period> split() {
        return stream().map(Period::of).toList();
    }

    /**
     * The period in words, without its window: "December 2021", "April to October 2023", "November 2022 to February
     * 2023".
     */
    public String label() {
        if (months() == 1) {
            return name(start);
        }
        YearMonth last = last();
        return start.getYear() == last.getYear()
                ? monthName(start) + " to " + name(last)
                : name(start) + " to " + name(last);
    }

    /** A month in words: "December 2021". */
    public static String name(YearMonth month) {
        return monthName(month) + " " + month.getYear();
    }

    private static String monthName(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1);
    }

    /** By end; if two end together, the shorter first. */
    @Override
    public int compareTo(Period other) {
        int byEnd = end.compareTo(other.end);
        return byEnd != 0 ? byEnd : other.start.compareTo(start);
    }

    /**
     * Consecutive windows differ in few bits of their months, so these are spread over all bits (Fibonacci hashing).
     */
    @Override
    public int hashCode() {
        return (31 * MonthNumber.of(start) + months()) * 0x9E3779B9;
    }

    @Override
    public String toString() {
        return months() == 1 ? start.toString() : start + "/" + last();
    }

    /** A length of time in words: {@code 1 month}, {@code 18 months}, {@code 8 years}. */
    public static String inWords(int months) {
        boolean isYears = months >= 24 && months % 12 == 0;
        int number = isYears ? months / 12 : months;
        return number + (isYears ? " year" : " month") + (number == 1 ? "" : "s");
    }
}
