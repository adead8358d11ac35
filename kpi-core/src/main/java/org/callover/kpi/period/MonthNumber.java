package org.callover.kpi.period;

import java.time.YearMonth;

/** A month as a whole number that counts through the years: January of year 0 is 0. */
public final class MonthNumber {

    /** The months of a year. */
    public static final int YEAR = 12;

    private MonthNumber() {}

    /** The number of a month. */
    public static int of(YearMonth month) {
        return month.getYear() * YEAR + month.getMonthValue() - 1;
    }

    /** The month that has a number. */
    public static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, YEAR), Math.floorMod(number, YEAR) + 1);
    }

    /** The number of January in the year of a month. */
    public static int january(int number) {
        return number - Math.floorMod(number, YEAR);
    }
}
