package org.callover.gateway.kpi;

import org.callover.gateway.representation.Query;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.ScoreRequest;

/**
 * The limit on the work for one answer. A scorecard can have 10,000 scores over a year each, and fewer over longer
 * windows. A history, which is written as it is made, can have more.
 */
final class ScoreLimit {

    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS_READ = 10_000 * USUAL_MONTHS;

    private static final int MOST_SCORES = 300_000;

    private ScoreLimit() {}

    static void check(Query query, ScoreRequest request) {
        int rows = request.set().rows().size();
        int areas = request.areas().size();
        int months = Math.max(USUAL_MONTHS, months(request));
        if ((long) rows * areas * months > MOST_MONTHS_READ) {
            query.fault(
                    ScoresQuery.AREA,
                    "TOO_LARGE",
                    ("%d rows in %d areas over %d months are too many for one answer (rows x areas x months can be up to "
                                    + "%,d); ask for fewer areas or a shorter window")
                            .formatted(rows, areas, months, MOST_MONTHS_READ));
        }
    }

    /** Checks each month of a history, and all of its months together. */
    static void checkMonths(Query query, ScoreRequest request) {
        check(query, request.at(Period.of(request.anchor())));
        int rows = request.set().rows().size();
        int areas = request.areas().size();
        int months = request.period().months();
        if ((long) rows * areas * months > MOST_SCORES) {
            query.fault(
                    ScoresQuery.FROM,
                    "TOO_LARGE",
                    ("%d rows in %d areas at %d months are too many for one answer (rows x areas x months can be up to "
                                    + "%,d); ask for fewer months or areas")
                            .formatted(rows, areas, months, MOST_SCORES));
        }
    }

    static int months(ScoreRequest request) {
        Window window = request.window();
        if (window instanceof Window.Rolling rolling) {
            return rolling.months();
        }
        return window instanceof Window.Exactly exactly
                ? exactly.period().months()
                : request.period().months();
    }
}
