package org.callover.gateway.wire.known;

import java.util.stream.Stream;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.statistics.Confidence;

/** A reader of the values of query parameters, with the limits that keep a request sensible. */
public final class QueryText {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private QueryText() {}

    /** A period, written in any of its forms. */
    public static Period period(String text) {
        return bounded(Period.parse(text), text);
    }

    /** A window, or a period that is itself one. */
    public static Window window(String text) {
        Window window = Window.parse(text);
        if (window instanceof Window.Exactly exactly) {
            bounded(exactly.period(), text);
        }
        return window;
    }

    /** A comparator. */
    public static Comparator comparator(String text) {
        Comparator comparator = Comparator.parse(text);
        if (comparator instanceof Comparator.Baseline baseline) {
            bounded(baseline.baseline(), text);
        }
        return comparator;
    }

    /** The confidence level of an interval, in per cent. */
    public static Confidence confidence(String text) {
        return Stream.of(Confidence.values())
                .filter(confidence -> text(confidence).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is not one of the confidence levels; write 95 or 99.8".formatted(text)));
    }

    /** The text that {@link #confidence} reads. */
    public static String text(Confidence confidence) {
        return switch (confidence) {
            case P95 -> "95";
            case P998 -> "99.8";
        };
    }

    private static Period bounded(Period period, String text) {
        if (period.start().getYear() < FIRST_YEAR || period.last().getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("'%s' is outside the years %d to %d; choose a period within them"
                    .formatted(text, FIRST_YEAR, LAST_YEAR));
        }
        return period;
    }
}
