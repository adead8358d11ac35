package org.callover.kpi.figure.working;

import java.util.List;
import org.callover.kpi.dataset.Column;
import org.callover.kpi.dataset.HeldObservation;
import org.callover.kpi.dataset.Reading;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** How a column is read: its total over a window, the last in it, the one that stands for a month. */
public interface ColumnLookup {

    /** Null where there is nothing to read. */
    @Nullable
    Reading in(Column column);

    /** Which observations were read: where one was found, that one. */
    default List<HeldObservation> used(Column column, Reading reading) {
        return column.held(reading.period()).stream()
                .filter(held -> held.period().equals(reading.period()))
                .toList();
    }

    /** What was read, with the observations. */
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

    /** The total over a period, of what tiles it. */
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

    /** The observation of exactly a period. */
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
