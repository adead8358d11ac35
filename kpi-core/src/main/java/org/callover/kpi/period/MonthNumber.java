package org.callover.kpi.period;

import java.time.YearMonth;

/** The number of a month, counted through all years: January of year 0 is 0. */
public final class MonthNumber {

    /** How many months a year has. */
    public static final int YEAR = 12;

    private MonthNumber() {}

    /** The number of a month. */
    public static int of(YearMonth month) {
        return month.getYear() * YEAR + month.getMonthValue() - 1;
    }

    /** The month with a number. */
    public static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, YEAR), Math.floorMod(number, YEAR) + 1);
    }

    /** The number of January in the year of a month. */
    public static int january(int number) {
        return number - Math.floorMod(number, YEAR);
    }
}
