package org.callover.kpi.explanation.part;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.callover.kpi.dataset.Column;
import org.callover.kpi.dataset.HeldObservation;
import org.callover.kpi.dataset.Reading;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/**
 * What is looked for in the columns of a place, and how.
 *
 * @param period the months of the figure that it is for
 * @param isOpen whether small values of it may be shown, as those of a population may
 */
record ColumnSearch(
        SeriesSum sum,
        Period period,
        boolean isOpen,
        Function<Column, Optional<Reading>> read,
        BiFunction<Column, Reading, List<HeldObservation>> used) {

    /** The total over the period. */
    static ColumnSearch total(SeriesSum sum, Period period) {
        return new ColumnSearch(
                sum,
                period,
                false,
                column -> Optional.of(column.total(period)),
                (column, reading) -> column.tiles(period));
    }

    /** The observation of exactly the period. */
    static ColumnSearch exactly(SeriesSum sum, Period period) {
        return new ColumnSearch(
                sum,
                period,
                false,
                column -> column.exactly(period),
                (column, reading) -> column.heldExactly(period).stream().toList());
    }

    /** The last observation of one month within the period. */
    static ColumnSearch lastMonth(SeriesSum sum, Period period) {
        return new ColumnSearch(sum, period, false, column -> column.lastMonth(period), ColumnSearch::ofPeriod);
    }

    /** The observation that stands for a month. */
    static ColumnSearch standingFor(SeriesSum sum, Period period, YearMonth month) {
        return new ColumnSearch(sum, period, true, column -> column.standingFor(month), ColumnSearch::ofPeriod);
    }

    /** The same of one of its series. */
    ColumnSearch of(Term term) {
        return new ColumnSearch(SeriesSum.of(term), period, isOpen, read, used);
    }

    private static List<HeldObservation> ofPeriod(Column column, Reading reading) {
        return column.held(reading.period()).stream()
                .filter(held -> held.period().equals(reading.period()))
                .toList();
    }
}
