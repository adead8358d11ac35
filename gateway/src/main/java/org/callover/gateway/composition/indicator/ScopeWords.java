package org.callover.gateway.composition.indicator;

import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;

/** Says in words what an indicator is scored over, and what it is compared with. */
public final class ScopeWords {

    private ScopeWords() {}

    /** What it is scored over. */
    public static String of(Window window) {
        if (window instanceof Window.Rolling rolling) {
            return rolling.months() == 1 ? "A month" : "The latest %d months".formatted(rolling.months());
        }
        if (window instanceof Window.Exactly exactly) {
            return "Always %s".formatted(window.label(exactly.period()));
        }
        return switch (window.toString()) {
            case "quarter" -> "The last complete quarter";
            case "financial-year" -> "The last complete financial year";
            case "calendar-year" -> "The last complete calendar year";
            case "fytd" -> "The financial year to date, from April";
            case "cytd" -> "The calendar year to date, from January";
            default -> "The most recent figure";
        };
    }

    /** What it is compared with. */
    public static String of(Comparator comparator) {
        if (comparator instanceof Comparator.YearsEarlier earlier) {
            return earlier.years() == 1
                    ? "The same months a year earlier"
                    : "The same months %d years earlier".formatted(earlier.years());
        }
        if (comparator instanceof Comparator.Baseline baseline) {
            Period period = baseline.baseline();
            return Window.exactly(period).label(period);
        }
        return comparator instanceof Comparator.Previous ? "The period before" : "Nothing";
    }
}
