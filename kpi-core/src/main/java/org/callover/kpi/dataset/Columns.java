package org.callover.kpi.dataset;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** The columns of a series, or of one breakdown of it, by area. */
public abstract class Columns {

    Columns() {}

    /** The column of an area; null if nothing was observed there. */
    public abstract @Nullable Column in(AreaCode area);

    /** The areas in which anything was observed. */
    public abstract Set<AreaCode> areas();

    /** Passes each area with its column. */
    public void forEach(BiConsumer<AreaCode, Column> reader) {
        areas().forEach(area -> {
            Column there = in(area);
            if (there != null) {
                reader.accept(area, there);
            }
        });
    }

    /** Periods that together have all months that an area's observations cover. */
    Stream<Period> covered(AreaCode area) {
        Column there = in(area);
        return there == null
                ? Stream.empty()
                : there.extent().map(there::held).stream()
                        .flatMap(held -> held.stream().map(HeldObservation::period));
    }

    /** The columns as the dataset holds them. */
    abstract TermColumns held();
}
