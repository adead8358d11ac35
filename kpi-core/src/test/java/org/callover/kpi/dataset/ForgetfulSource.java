package org.callover.kpi.dataset;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.PackedColumn;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/** A source for tests that keeps few columns in memory, and the others as bytes. It counts how often it loads some. */
public final class ForgetfulSource implements ColumnSource {

    private final Map<Place, byte[]> stored = new HashMap<>();
    private final Map<StoredColumn, Column> inMemory;
    private int loads;

    private record Place(Term term, AreaCode area, int lastSource) {

        static Place of(StoredColumn column) {
            return new Place(column.term(), column.area(), column.head().lastSource());
        }
    }

    /** @param most how many columns it keeps in memory */
    public ForgetfulSource(int most) {
        inMemory = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<StoredColumn, Column> eldest) {
                return size() > most;
            }
        };
    }

    /** A dataset without observations that keeps its columns here. */
    public Dataset empty() {
        return Dataset.stored(new StoredHeads(), this, 0, Dataset.EMPTY.asAt());
    }

    /** Stores what the last import changed. */
    public Dataset commit(Dataset dataset) {
        dataset.changed().forEach(column -> stored.put(Place.of(column), PackedColumn.of(column.column())));
        dataset.stored();
        return dataset;
    }

    /** How often columns were loaded. */
    public int loads() {
        return loads;
    }

    @Override
    public synchronized List<Column> columns(List<StoredColumn> asked) {
        loads += asked.stream().allMatch(column -> inMemory(column) != null) ? 0 : 1;
        return asked.stream().map(this::column).toList();
    }

    private Column column(StoredColumn asked) {
        Column there = inMemory(asked);
        if (there != null) {
            return there;
        }
        StoredColumn.Change change = asked.change();
        Column loaded;
        if (change == null) {
            byte[] packed = stored.get(Place.of(asked));
            if (packed == null) {
                throw new IllegalStateException(asked + " was never stored");
            }
            loaded = PackedColumn.read(packed);
        } else {
            StoredColumn base = change.base();
            loaded = change.on(base == null ? Column.EMPTY : column(base));
        }
        keep(asked, loaded);
        return loaded;
    }

    @Override
    public synchronized @Nullable Column inMemory(StoredColumn asked) {
        return inMemory.get(asked);
    }

    @Override
    public synchronized void keep(StoredColumn column, Column content) {
        inMemory.put(column, content);
    }
}
