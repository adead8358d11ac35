package org.callover.kpi.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/**
 * A named, ordered list of indicators: a theme, or a board drawn from several themes.
 *
 * @param area the area that a board is about, if it is about one
 * @param rollUp how its ratings become one status, if they do
 * @param note what a reader of a board must know
 */
public record KpiSet(
        String id,
        String title,
        Kind kind,
        @Nullable AreaCode area,
        List<Row> rows,
        @Nullable RollUp rollUp,
        @Nullable String note) {

    public KpiSet {
        rows = List.copyOf(rows);
    }

    /** A set without a roll-up. */
    public KpiSet(String id, String title, Kind kind, @Nullable AreaCode area, List<Row> rows) {
        this(id, title, kind, area, rows, null);
    }

    /** A set without a note. */
    public KpiSet(
            String id, String title, Kind kind, @Nullable AreaCode area, List<Row> rows, @Nullable RollUp rollUp) {
        this(id, title, kind, area, rows, rollUp, null);
    }

    /** The same set with only these of its rows. */
    public KpiSet of(List<Row> some) {
        return new KpiSet(id, title, kind, area, some, rollUp, note);
    }

    /** A set of only one indicator. */
    public static KpiSet ofOne(Indicator indicator) {
        return new KpiSet(indicator.id().value(), indicator.title(), Kind.SET, null, List.of(Row.of(indicator)));
    }

    /**
     * The set with only the rows of these indicators, in their order. A part has no roll-up, because the status is that
     * of all rows together.
     */
    public KpiSet only(Collection<IndicatorId> indicators) {
        List<Row> part = rows.stream()
                .filter(row -> indicators.contains(row.indicator().id()))
                .toList();
        return part.size() == rows.size() ? this : new KpiSet(id, title, kind, area, part, null, note);
    }

    /** Whether it is a theme's own set, or a board. */
    public enum Kind {
        SET,
        BOARD
    }

    /**
     * An indicator's row in a set, with what a board changes in its definition.
     *
     * @param section the sub-heading above it
     * @param weight how much its rating counts in the status of the set; 1 unless stated, 0 for not at all
     */
    public record Row(
            Indicator indicator,
            @Nullable String section,
            String title,
            Window window,
            Comparator comparator,
            @Nullable AreaCode area,
            int decimals,
            BigDecimal weight) {

        /** A row that counts like any other. */
        public Row(
                Indicator indicator,
                @Nullable String section,
                String title,
                Window window,
                Comparator comparator,
                @Nullable AreaCode area,
                int decimals) {
            this(indicator, section, title, window, comparator, area, decimals, BigDecimal.ONE);
        }

        /** A row for an indicator as its definition says. */
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
