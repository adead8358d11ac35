package org.callover.kpi.dataset;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.ColumnBuilder;
import org.callover.kpi.dataset.column.ColumnHead;
import org.callover.kpi.dataset.column.LoadEffect;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/** A builder for a dataset. Not for use by several threads at once. */
public final class DatasetBuilder {

    private final Dataset base;
    private final Map<Term, Map<AreaCode, ColumnBuilder>> touched = new HashMap<>();
    private @Nullable Observation before;
    private @Nullable ColumnBuilder column;

    DatasetBuilder(Dataset base) {
        this.base = base;
    }

    /**
     * Adds a stored observation, in any order, and returns its effect: on all observations if they are in memory,
     * and otherwise on those that were added.
     */
    public LoadEffect add(Observation observation) {
        return columnOf(observation).add(observation);
    }

    /** Most observations come month after month for the same column, which is then found without a look-up. */
    private ColumnBuilder columnOf(Observation observation) {
        Observation last = before;
        ColumnBuilder known = column;
        before = observation;
        if (known != null
                && last != null
                && last.series().equals(observation.series())
                && last.area().equals(observation.area())
                && last.breakdown().equals(observation.breakdown())) {
            return known;
        }
        Term term = new Term(observation.series(), observation.breakdown());
        ColumnBuilder found = touched.computeIfAbsent(term, unseen -> new HashMap<>())
                .computeIfAbsent(
                        observation.area(),
                        area -> new ColumnBuilder(base.source() == null ? base.column(term, area) : Column.EMPTY));
        column = found;
        return found;
    }

    /**
     * The dataset at the instant of an import with the number {@code revision}. If nothing was changed, it is the
     * dataset that this builder started from.
     */
    public Dataset build(int revision, Instant asAt) {
        Map<Term, Map<AreaCode, HeldColumn>> others = new HashMap<>();
        touched.forEach((term, byArea) -> byArea.forEach((area, builder) -> {
            Column built = builder.build();
            HeldColumn held = base.columns(term).held().find(area);
            boolean isChanged = base.source() != null || held == null ? !built.isEmpty() : held.column() != built;
            if (isChanged) {
                others.computeIfAbsent(term, unseen -> new HashMap<>()).put(area, extended(term, area, built));
            }
        }));
        return base.with(others, revision, asAt);
    }

    /** A column with observations that are put over it, or a built one that is to be held in memory. */
    private HeldColumn extended(Term term, AreaCode area, Column built) {
        ColumnSource source = base.source();
        if (source == null) {
            return new HeldColumn.Loaded(built);
        }
        StoredColumn there = (StoredColumn) base.columns(term).held().find(area);
        return StoredColumn.changed(
                term,
                area,
                there == null ? ColumnHead.of(built) : there.head().with(ColumnHead.of(built)),
                source,
                new StoredColumn.Change(there, built));
    }
}
