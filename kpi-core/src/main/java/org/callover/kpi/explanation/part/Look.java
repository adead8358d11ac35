package org.callover.kpi.explanation.part;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.callover.kpi.dataset.Column;
import org.callover.kpi.dataset.Held;
import org.callover.kpi.dataset.Reading;
import org.callover.kpi.indicator.Sum;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/**
 * What is looked for in the columns of a place, and how.
 *
 * @param period the months of the figure that it is for
 * @param isOpen whether small values of it may be shown, as those of a population may
 */
record Look(
        Sum sum,
        Period period,
        boolean isOpen,
        Function<Column, Optional<Reading>> read,
        BiFunction<Column, Reading, List<Held>> used) {

    /** The total over the period. */
    static Look total(Sum sum, Period period) {
        return new Look(
                sum,
                period,
                false,
                column -> Optional.of(column.total(period)),
                (column, reading) -> column.tiles(period));
    }

    /** The observation of exactly the period. */
    static Look exactly(Sum sum, Period period) {
        return new Look(
                sum,
                period,
                false,
                column -> column.exactly(period),
                (column, reading) -> column.heldExactly(period).stream().toList());
    }

    /** The last observation of one month within the period. */
    static Look lastMonth(Sum sum, Period period) {
        return new Look(sum, period, false, column -> column.lastMonth(period), Look::ofPeriod);
    }

    /** The observation that stands for a month. */
    static Look standingFor(Sum sum, Period period, YearMonth month) {
        return new Look(sum, period, true, column -> column.standingFor(month), Look::ofPeriod);
    }

    /** The same of one of its series. */
    Look of(Term term) {
        return new Look(Sum.of(term), period, isOpen, read, used);
    }

    private static List<Held> ofPeriod(Column column, Reading reading) {
        return column.held(reading.period()).stream()
                .filter(held -> held.period().equals(reading.period()))
                .toList();
    }
}
