package org.callover.gateway.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.callover.gateway.store.column.ColumnStore;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.dataset.StoredColumn;
import org.callover.kpi.dataset.StoredHeads;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.ColumnHead;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;

/** The columns of a store in memory, for tests: they are made of its observations when they are read. */
public final class MemoryColumnStore implements ColumnStore {
    private final ObservationStore observations;
    private final AtomicInteger reads = new AtomicInteger();

    public MemoryColumnStore(ObservationStore observations) {
        this.observations = observations;
    }

    private Dataset dataset(Predicate<Observation> some) {
        DatasetBuilder builder = Dataset.EMPTY.toBuilder();
        List<Observation> all = new ArrayList<>();
        observations.replay(0, Integer.MAX_VALUE, all::add);
        all.stream().filter(some).forEach(builder::add);
        return builder.build(1, Instant.EPOCH);
    }

    private static StoredHeads heads(Dataset dataset) {
        StoredHeads heads = new StoredHeads();
        dataset.terms().forEach(term -> dataset.columns(term)
                .forEach((area, column) -> heads.add(term, area, ColumnHead.of(column))));
        return heads;
    }

    @Override
    public StoredHeads heads() {
        return heads(dataset(one -> true));
    }

    @Override
    public StoredHeads headsAfter(int importNumber, Set<SeriesId> series) {
        return heads(dataset(one -> one.source() <= importNumber && series.contains(one.series())));
    }

    @Override
    public List<Column> read(List<StoredColumn> columns) {
        reads.incrementAndGet();
        return columns.stream()
                .map(column -> dataset(one -> one.source() <= column.head().lastSource())
                        .column(column.term(), column.area()))
                .toList();
    }

    /** How often columns were read. */
    public int reads() {
        return reads.get();
    }

    @Override
    public void write(List<StoredColumn> changed) {
        // They follow from the observations.
    }
}
