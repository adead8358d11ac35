package org.callover.kpi.indicator.scale;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;

/** The length of time that a count is an average for. */
public enum AveragePer {
    /** A year of twelve months. */
    YEAR("years", " a year"),
    /** A calendar day. */
    DAY("days", " a day");

    private static final int MONTHS = 12;

    private final String plural;
    private final String each;

    AveragePer(String plural, String each) {
        this.plural = plural;
        this.each = each;
    }

    /** How many of them a period has: its calendar days, or its months divided by 12. */
    public Quantity lengthOf(Period period) {
        return this == DAY
                ? Quantity.of(ChronoUnit.DAYS.between(
                        period.start().atDay(1), period.end().atDay(1)))
                : Quantity.of(period.months()).dividedBy(Quantity.of(MONTHS));
    }

    /** The average of one month's total, as near as binary arithmetic gives it. */
    public double ofMonth(double total, YearMonth month) {
        return this == DAY ? total / month.lengthOfMonth() : total * MONTHS;
    }

    /** What several of them are called: {@code days}. */
    public String plural() {
        return plural;
    }

    /** What follows a unit: {@code " a day"}. */
    public String each() {
        return each;
    }
}
