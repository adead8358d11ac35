package org.callover.kpi.paper;

import java.util.Set;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A footnote, tied to what it is about. It appears at every figure to which all of its conditions apply, in every
 * paper that knows it.
 *
 * @param text the note
 * @param series a series that the figure is computed from
 * @param breakdown a breakdown of a series that the figure is computed from, with these values at least
 * @param period a period that the figure's own shares a month with
 */
public record Footnote(
        String text,
        @Nullable IndicatorId indicator,
        @Nullable SeriesId series,
        @Nullable AreaCode area,
        @Nullable Breakdown breakdown,
        @Nullable Period period) {

    /** Checks that it is tied to something. */
    public Footnote {
        if (indicator == null && series == null && area == null && breakdown == null && period == null) {
            throw new IllegalArgumentException(
                    "a footnote says what it is about; add 'indicator', 'series', 'area', 'where' or 'period'");
        }
    }

    /**
     * What a figure is about.
     *
     * @param indicator the indicator; absent for the observations of a series
     * @param terms the series and breakdowns it is computed from
     * @param period its months; absent if there is no figure
     */
    public record Subject(
            @Nullable IndicatorId indicator,
            Set<Term> terms,
            AreaCode area,
            @Nullable Period period) {

        /** Copies the set. */
        public Subject {
            terms = Set.copyOf(terms);
        }
    }

    /** Whether it belongs to a figure. */
    public boolean isAbout(Subject figure) {
        return (indicator == null || indicator.equals(figure.indicator()))
                && (area == null || area.equals(figure.area()))
                && (period == null || figure.period() != null && period.overlaps(figure.period()))
                && (series == null && breakdown == null
                        || figure.terms().stream().anyMatch(this::isOf));
    }

    private boolean isOf(Term term) {
        return (series == null || series.equals(term.series()))
                && (breakdown == null
                        || term.where()
                                .dimensions()
                                .entrySet()
                                .containsAll(breakdown.dimensions().entrySet()));
    }
}
