package org.callover.kpi.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.ColumnBuilder;
import org.callover.kpi.dataset.column.ColumnHead;
import org.callover.kpi.dataset.column.LoadEffect;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The observations of one import, added to a dataset, with a count of the effects they had.
 *
 * <p>They are first collected. What was held before is read only when an effect is asked for, many columns at a time.
 */
public final class EffectCounts {
    private static final int AT_ONCE = 1_000;

    private final int number;
    private final Dataset before;
    private final DatasetBuilder sent = Dataset.EMPTY.toBuilder();
    private @Nullable Outcome outcome;
    private @Nullable Term lastAsked;
    private Columns ofLastAsked = TermColumns.NONE;

    /** What the observations do to the dataset. */
    private record Outcome(Map<LoadEffect, Integer> effects, Map<Term, Map<AreaCode, HeldColumn>> changed) {}

    /** Starts an import with a number, on top of a dataset. */
    public EffectCounts(Dataset before, int number) {
        this.number = number;
        this.before = before;
    }

    /**
     * Adds an observation.
     *
     * @return false if this import already had one for the same series, area, period and breakdown
     */
    public boolean add(Observation observation) {
        outcome = null;
        return sent.add(observation) != LoadEffect.REPEATED;
    }

    /** Whether a figure of exactly this period was held before the import. */
    public boolean wasHeld(SeriesId series, AreaCode area, Period period) {
        Term term = Term.of(series);
        if (!term.equals(lastAsked)) {
            ofLastAsked = before.opened(Set.of(term)).columns(term);
            lastAsked = term;
        }
        Column there = ofLastAsked.in(area);
        return there != null && there.exactly(period).isPresent();
    }

    private Outcome outcome() {
        Outcome known = outcome;
        if (known == null) {
            known = new Outcome(new EnumMap<>(LoadEffect.class), new HashMap<>());
            List<Sent> columns = new ArrayList<>();
            Dataset all = sent.build(number, Instant.EPOCH);
            for (Term term : all.terms()) {
                all.columns(term).forEach((area, column) -> columns.add(new Sent(term, area, column)));
            }
            for (int from = 0; from < columns.size(); from += AT_ONCE) {
                put(columns.subList(from, Math.min(columns.size(), from + AT_ONCE)), known);
            }
            outcome = known;
        }
        return known;
    }

    /** The observations of the import in one column. */
    private record Sent(Term term, AreaCode area, Column observations) {}

    private void put(List<Sent> columns, Outcome to) {
        Map<Term, List<AreaCode>> read = new HashMap<>();
        columns.forEach(each ->
                read.computeIfAbsent(each.term, unseen -> new ArrayList<>()).add(each.area));
        Dataset open = before.opened(read);
        for (Sent each : columns) {
            Column base = open.column(each.term, each.area);
            ColumnBuilder builder = new ColumnBuilder(base);
            builder.offerAll(each.observations)
                    .forEach((effect, times) -> to.effects.merge(effect, times, Integer::sum));
            Column built = builder.build();
            if (built != base) {
                to.changed.computeIfAbsent(each.term, unseen -> new HashMap<>()).put(each.area, changed(each, built));
            }
        }
    }

    private HeldColumn changed(Sent each, Column built) {
        ColumnSource source = before.source();
        if (source == null) {
            return new HeldColumn.Loaded(built);
        }
        StoredColumn base = (StoredColumn) before.columns(each.term).held().find(each.area);
        StoredColumn changed = StoredColumn.changed(
                each.term,
                each.area,
                ColumnHead.of(built),
                source,
                new StoredColumn.Change(base, ColumnBuilder.ofImport(number, built)));
        source.keep(changed, built);
        return changed;
    }

    /**
     * The dataset with the import added. If the import changes nothing, it is the dataset that was there before. It holds
     * an observation of the import with the import's number only if it must be stored: a repeat need not be.
     */
    public Dataset build(Instant instant) {
        return before.with(outcome().changed, number, instant);
    }

    /** Whether a dataset is the one that was there before the import. */
    public boolean isBefore(Dataset other) {
        return other == before;
    }

    /** The number of the import, which its observations carry. */
    public int number() {
        return number;
    }

    public int added() {
        return count(LoadEffect.ADDED);
    }

    public int revised() {
        return count(LoadEffect.REVISED);
    }

    public int unchanged() {
        return count(LoadEffect.UNCHANGED);
    }

    private int count(LoadEffect effect) {
        return outcome().effects.getOrDefault(effect, 0);
    }

    /** Whether no observation was added. */
    public boolean isEmpty() {
        return added() + revised() + unchanged() == 0;
    }
}
