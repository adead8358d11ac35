package org.callover.gateway.store;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.callover.gateway.store.column.ColumnStore;
import org.callover.kpi.dataset.ColumnSource;
import org.callover.kpi.dataset.StoredColumn;
import org.callover.kpi.dataset.column.Column;
import org.jspecify.annotations.Nullable;

/** Columns straight from a store, none of which stays in memory unless an import is changing it. */
final class ReadThrough implements ColumnSource {
    private final ColumnStore store;
    private final Map<StoredColumn, Column> changing = new IdentityHashMap<>();

    ReadThrough(ColumnStore store) {
        this.store = store;
    }

    @Override
    public List<Column> columns(List<StoredColumn> asked) {
        return asked.stream()
                .map(column -> {
                    Column there = inMemory(column);
                    return there == null ? store.read(List.of(column)).get(0) : there;
                })
                .toList();
    }

    @Override
    public @Nullable Column inMemory(StoredColumn asked) {
        return asked.change() == null ? null : changing.get(asked);
    }

    @Override
    public void keep(StoredColumn column, Column content) {
        changing.put(column, content);
    }
}
