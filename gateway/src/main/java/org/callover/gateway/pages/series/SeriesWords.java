package org.callover.gateway.pages.series;

import java.util.List;
import java.util.stream.Collectors;
import org.callover.kpi.observation.PublicationSchedule;
import org.callover.kpi.observation.Series;
import org.callover.kpi.period.Period;

/** Says in words what is declared of a series, and which months are held. */
public final class SeriesWords {

    private SeriesWords() {}

    /** What kind of number it holds. */
    static String of(Series.Kind kind) {
        return switch (kind) {
            case EVENTS -> "Events, which are counted";
            case AMOUNT -> "An amount";
            case PERCENTAGE -> "A percentage";
        };
    }

    /** When its figures are published. */
    static String of(PublicationSchedule schedule) {
        String every =
                switch (schedule.every()) {
                    case MONTH -> "month";
                    case QUARTER -> "quarter";
                    case YEAR -> "calendar year";
                    case FINANCIAL_YEAR -> "financial year";
                };
        return "Every %s, within %s of its end".formatted(every, schedule.withinText());
    }

    /** What happens to a comparison across a break. */
    static String of(Series.Break.Effect effect) {
        return switch (effect) {
            case BLOCK -> "Not made";
            case BASIS -> "Not made where the denominators are on different sides";
            case CAVEAT -> "Made, with a note";
        };
    }

    /** A period from its first to its last month. */
    public static String months(Period period) {
        return period.months() == 1
                ? Period.name(period.start())
                : "%s to %s".formatted(Period.name(period.start()), Period.name(period.last()));
    }

    /** Several periods. */
    public static String months(List<Period> periods) {
        return periods.stream().map(SeriesWords::months).collect(Collectors.joining("; "));
    }
}
