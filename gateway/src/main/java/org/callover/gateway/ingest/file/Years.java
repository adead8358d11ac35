package org.callover.gateway.ingest.file;

import org.callover.kpi.period.Period;

/** The years that figures may be of: one outside them is a slip of the keys. */
public final class Years {
    private static final int FIRST = 1900;
    private static final int LAST = 2100;

    private Years() {}

    public static boolean contain(Period period) {
        return period.start().getYear() >= FIRST && period.last().getYear() <= LAST;
    }

    /** What is wrong with a period, as a file writes it, that is not within them. */
    public static String outside(String text) {
        return "'%s' is outside the years %d to %d; check the year".formatted(text, FIRST, LAST);
    }
}
