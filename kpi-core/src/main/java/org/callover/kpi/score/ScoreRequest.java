package org.callover.kpi.score;

import java.time.YearMonth;
import java.util.List;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/**
 * A request to the scorer.
 *
 * @param period one month, which is the anchor of every window; or a longer period, which is itself the window
 * @param window a window to use instead of the indicators' own, if given
 * @param comparator a comparator to use instead of the indicators' own, if given
 */
public record ScoreRequest(
        KpiSet set,
        List<AreaCode> areas,
        Period period,
        @Nullable Window window,
        @Nullable Comparator comparator) {

    public ScoreRequest {
        areas = List.copyOf(areas);
    }

    /** The same request for only these rows of the set. */
    public ScoreRequest of(List<KpiSet.Row> rows) {
        return new ScoreRequest(set.of(rows), areas, period, window, comparator);
    }

    /** Whether another request asks for the same areas, period, window and comparison, whatever its rows are. */
    public boolean isSameAs(ScoreRequest other) {
        return equals(new ScoreRequest(set, other.areas, other.period, other.window, other.comparator));
    }

    /** The same request for another period. */
    public ScoreRequest at(Period other) {
        return new ScoreRequest(set, areas, other, window, comparator);
    }

    /** The month that the windows end with, or end on or before. */
    public YearMonth anchor() {
        return period.last();
    }

    /**
     * The window that a row is scored over. A latest observation stays the latest one, whatever period is asked for.
     */
    Window windowOf(KpiSet.Row row) {
        if (window != null) {
            return window;
        }
        boolean isWindow = period.months() > 1 && !(row.window() instanceof Window.Latest);
        return isWindow ? Window.exactly(period) : row.window();
    }

    Comparator comparatorOf(KpiSet.Row row) {
        return comparator == null ? row.comparator() : comparator;
    }
}
