package org.callover.gateway.store.column;

import java.util.List;
import java.util.Set;
import org.callover.kpi.dataset.StoredColumn;
import org.callover.kpi.dataset.StoredHeads;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.observation.SeriesId;

/**
 * The columns of the observations in force, as they follow from the {@link org.callover.gateway.store.ObservationStore}. They are stored a second
 * time because one can be read as a whole, and because what is known of all of them can be read without the observations.
 */
public interface ColumnStore {

    /**
     * What is known of every column. If a database of an earlier version has no columns yet, they are made from the
     * observations first.
     */
    StoredHeads heads();

    /** What was known of the columns of some series after an earlier import. */
    StoredHeads headsAfter(int importNumber, Set<SeriesId> series);

    /** The columns as they were after the last import that each names, in the same order. */
    List<Column> read(List<StoredColumn> columns);

    /** Stores the columns that an import changed, as a part of the caller's transaction. */
    void write(List<StoredColumn> changed);
}
