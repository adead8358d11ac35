package org.callover.kpi.dataset;

import java.util.List;
import org.callover.kpi.dataset.column.Column;
import org.jspecify.annotations.Nullable;

/**
 * Where a dataset gets columns that it does not hold itself. It keeps some of them in memory. Safe for use by several
 * threads.
 */
public interface ColumnSource {

    /** Some columns, in the order in which they are asked for. Those that are not in memory are loaded together. */
    List<Column> columns(List<StoredColumn> asked);

    /** A column, if it is in memory. */
    @Nullable
    Column inMemory(StoredColumn asked);

    /** Keeps a column in memory, which it may leave again at any time. */
    void keep(StoredColumn column, Column content);
}
