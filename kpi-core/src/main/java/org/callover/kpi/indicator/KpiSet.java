package org.callover.kpi.indicator;

import java.util.List;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/**
 * A named, ordered list of indicators: a theme, or a board drawn from several themes.
 *
 * @param area the area a board is about, if it is about one
 */
public record KpiSet(
        String id, String title, Kind kind, @Nullable AreaCode area, List<Row> rows) {

    public KpiSet {
        rows = List.copyOf(rows);
    }

    /** A theme's own set, or a board. */
    public enum Kind {
        SET,
        BOARD
    }

    /**
     * An indicator's place in a set, with what the board says otherwise than its definition.
     *
     * @param section the sub-heading it stands under
     */
    public record Row(
            Indicator indicator,
            @Nullable String section,
            String title,
            Window window,
            Comparator comparator,
            @Nullable AreaCode area,
            int decimals) {

        /** An indicator as its definition says. */
        public static Row of(Indicator indicator) {
            return new Row(
                    indicator,
                    null,
                    indicator.title(),
                    indicator.window(),
                    indicator.comparator(),
                    null,
                    indicator.decimals());
        }
    }
}
