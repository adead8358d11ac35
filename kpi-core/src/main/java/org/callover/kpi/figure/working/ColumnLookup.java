package org.callover.kpi.figure.working;

import java.util.List;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.dataset.column.Reading;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** A way to read a column: its total over a window, the last observation in it, or the one used for a month. */
public interface ColumnLookup {

    /** The reading; null if there is nothing to read. */
    @Nullable
    Reading in(Column column);

    /** The observations that were read; if a single one was found, that one. */
    default List<HeldObservation> used(Column column, Reading reading) {
        return column.held(reading.period()).stream()
                .filter(held -> held.period().equals(reading.period()))
                .toList();
    }

    /** The working of a reading, with its observations. */
    default SeriesWorking working(Term term, AreaCode area, Column column, @Nullable Reading reading) {
        if (reading == null) {
            return new SeriesWorking(term, area, null, List.of(), 0);
        }
        List<HeldObservation> used = used(column, reading);
        long besides = column.held(reading.period()).stream()
                .filter(held -> reading.period().contains(held.period()) && !used.contains(held))
                .count();
        return new SeriesWorking(term, area, reading, used, (int) besides);
    }

    /** Reads the total over a period, from the observations that tile it. */
    static ColumnLookup total(Period period) {
        return new ColumnLookup() {
            @Override
            public Reading in(Column column) {
                return column.total(period);
            }

            @Override
            public List<HeldObservation> used(Column column, Reading reading) {
                return column.tiles(period);
            }
        };
    }

    /** Reads the observation of exactly a period. */
    static ColumnLookup exactly(Period period) {
        return new ColumnLookup() {
            @Override
            public @Nullable Reading in(Column column) {
                return column.exactly(period).orElse(null);
            }

            @Override
            public List<HeldObservation> used(Column column, Reading reading) {
                return column.heldExactly(period).stream().toList();
            }
        };
    }
}
