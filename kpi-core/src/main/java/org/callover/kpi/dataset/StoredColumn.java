package org.callover.kpi.dataset;

import java.util.List;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.ColumnBuilder;
import org.callover.kpi.dataset.column.ColumnHead;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/**
 * A column whose observations are in a store. It stands for them as they were after the last import that changed them,
 * so it can be loaded at any time.
 *
 * <p>Two of them are never equal. A snapshot shares with the next one those that did not change.
 */
public final class StoredColumn implements HeldColumn {

    /**
     * An import that is not stored yet.
     *
     * @param base the column before it; absent if there was none
     * @param observations those of the import
     */
    public record Change(@Nullable StoredColumn base, Column observations) {

        /** The column after it. */
        public Column on(Column before) {
            return ColumnBuilder.extended(before, observations);
        }
    }

    private final Term term;
    private final AreaCode area;
    private final ColumnHead head;
    private final ColumnSource source;
    private volatile @Nullable Change change;

    private StoredColumn(Term term, AreaCode area, ColumnHead head, ColumnSource source, @Nullable Change change) {
        this.term = term;
        this.area = area;
        this.head = head;
        this.source = source;
        this.change = change;
    }

    /** A column that can be loaded from its store. */
    static StoredColumn of(Term term, AreaCode area, ColumnHead head, ColumnSource source) {
        return new StoredColumn(term, area, head, source, null);
    }

    /** A column that an import changes or makes. */
    static StoredColumn changed(Term term, AreaCode area, ColumnHead head, ColumnSource source, Change change) {
        return new StoredColumn(term, area, head, source, change);
    }

    /** Columns of one dataset, in their order. Those that are not in memory are loaded together. */
    public static List<Column> columns(List<StoredColumn> some) {
        return some.isEmpty() ? List.of() : some.get(0).source.columns(some);
    }

    public Term term() {
        return term;
    }

    public AreaCode area() {
        return area;
    }

    @Override
    public ColumnHead head() {
        return head;
    }

    /** The import that is not stored yet, if there is one. */
    public @Nullable Change change() {
        return change;
    }

    @Override
    public Column column() {
        Column there = source.inMemory(this);
        return there == null ? source.columns(List.of(this)).get(0) : there;
    }

    @Override
    public Column changed() {
        Change last = change;
        return last == null ? column() : last.observations;
    }

    /** Notes that its last import is stored. What is in memory of it stays there. */
    void stored() {
        Change last = change;
        if (last == null) {
            return;
        }
        if (source.inMemory(this) == null) {
            StoredColumn base = last.base;
            Column before = base == null ? Column.EMPTY : source.inMemory(base);
            if (before != null) {
                source.keep(this, last.on(before));
            }
        }
        change = null;
    }

    @Override
    public String toString() {
        return term + " in " + area + " up to import " + head.lastSource();
    }
}
