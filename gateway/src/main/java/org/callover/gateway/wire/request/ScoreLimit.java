package org.callover.gateway.wire.request;

import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.paper.PaperFormats;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.ScoreRequest;

/**
 * The limit on the work for one answer. A scorecard can have 10,000 scores over a year each, and fewer over longer
 * windows. A history, which is written as it is made, can have more.
 */
public final class ScoreLimit {

    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS_READ = 10_000 * USUAL_MONTHS;

    private static final int MOST_SCORES = 300_000;

    /** The rows of all boards in all London boroughs are fewer. */
    private static final int MOST_ROWS_OF_A_PAPER = 1_200;

    private ScoreLimit() {}

    public static void check(Query query, ScoreRequest request) {
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
    public static void checkMonths(Query query, ScoreRequest request) {
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

    /** Checks the size of an answer that is a paper, with a row for each score. */
    public static void checkPaper(Query query, ScoreRequest request, Format format) {
        int rows = request.set().rows().size();
        int areas = request.areas().size();
        if (PaperFormats.isPaper(format) && (long) rows * areas > MOST_ROWS_OF_A_PAPER) {
            query.fault(
                    ScoresQuery.AREA,
                    "TOO_LARGE",
                    "%d rows in %d areas are too many for a paper (rows x areas can be up to %,d); ask for fewer areas or indicators, or for format=csv"
                            .formatted(rows, areas, MOST_ROWS_OF_A_PAPER));
            query.check();
        }
    }

    public static int months(ScoreRequest request) {
        Window window = request.window();
        if (window instanceof Window.Rolling rolling) {
            return rolling.months();
        }
        return window instanceof Window.Exactly exactly
                ? exactly.period().months()
                : request.period().months();
    }
}
