package org.callover.gateway.engine.column;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.callover.gateway.store.column.ColumnStore;
import org.callover.kpi.dataset.ColumnSource;
import org.callover.kpi.dataset.StoredColumn;
import org.callover.kpi.dataset.StoredColumn.Change;
import org.callover.kpi.dataset.column.Column;
import org.jspecify.annotations.Nullable;

/**
 * The columns in memory, up to a limit. All snapshots share them.
 *
 * <p>A column that several callers need at the same time is loaded once. One that no snapshot knows any more leaves memory
 * by itself.
 */
final class ColumnCache implements ColumnSource {

    private final ColumnStore store;
    private final Cache<StoredColumn, Column> columns;

    /** What is being loaded now. */
    private final Map<StoredColumn, CompletableFuture<Column>> loading = new ConcurrentHashMap<>();

    /** @param most the most bytes that the columns may take in memory */
    ColumnCache(ColumnStore store, long most) {
        this.store = store;
        this.columns = Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(most)
                .weigher((StoredColumn key, Column column) -> column.bytes())
                .build();
    }

    @Override
    public List<Column> columns(List<StoredColumn> asked) {
        List<Column> found = new ArrayList<>(asked.size());
        Map<StoredColumn, CompletableFuture<Column>> ours = new HashMap<>();
        Map<Integer, CompletableFuture<Column>> missing = new HashMap<>();
        for (StoredColumn column : asked) {
            Column there = columns.getIfPresent(column);
            if (there == null) {
                CompletableFuture<Column> mine = new CompletableFuture<>();
                CompletableFuture<Column> other = loading.putIfAbsent(column, mine);
                missing.put(found.size(), other == null ? mine : other);
                if (other == null) {
                    ours.put(column, mine);
                }
            }
            found.add(there == null ? Column.EMPTY : there);
        }
        load(ours);
        missing.forEach((at, future) -> found.set(at, result(future)));
        return found;
    }

    /** Loads some columns for everyone who waits for them. */
    private void load(Map<StoredColumn, CompletableFuture<Column>> ours) {
        if (ours.isEmpty()) {
            return;
        }
        try {
            load(ours.keySet()).forEach((column, content) -> {
                columns.put(column, content);
                Objects.requireNonNull(ours.get(column), "it was asked for").complete(content);
            });
        } catch (RuntimeException | Error fault) {
            ours.values().forEach(future -> future.completeExceptionally(fault));
            throw fault;
        } finally {
            ours.forEach(loading::remove);
        }
    }

    private static Column result(CompletableFuture<Column> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw failed;
        }
    }

    /** Those that an import is changing are made from the columns before it; all others are read from the store. */
    private Map<StoredColumn, Column> load(Set<StoredColumn> absent) {
        List<StoredColumn> stored = new ArrayList<>();
        Map<StoredColumn, Change> changing = new HashMap<>();
        for (StoredColumn column : absent) {
            Change change = column.change();
            if (change == null) {
                stored.add(column);
            } else {
                changing.put(column, change);
            }
        }
        Map<StoredColumn, Column> found = new HashMap<>();
        List<Column> read = stored.isEmpty() ? List.of() : store.read(stored);
        for (int at = 0; at < stored.size(); at++) {
            found.put(stored.get(at), read.get(at));
        }
        if (!changing.isEmpty()) {
            extend(changing, found);
        }
        return found;
    }

    private void extend(Map<StoredColumn, Change> changing, Map<StoredColumn, Column> found) {
        List<StoredColumn> bases = changing.values().stream()
                .map(Change::base)
                .filter(Objects::nonNull)
                .toList();
        Map<StoredColumn, Column> before = new HashMap<>();
        List<Column> read = columns(bases);
        for (int at = 0; at < bases.size(); at++) {
            before.put(bases.get(at), read.get(at));
        }
        changing.forEach((column, change) -> {
            StoredColumn base = change.base();
            found.put(column, change.on(base == null ? Column.EMPTY : before.getOrDefault(base, Column.EMPTY)));
        });
    }

    @Override
    public @Nullable Column inMemory(StoredColumn asked) {
        return columns.getIfPresent(asked);
    }

    @Override
    public void keep(StoredColumn column, Column content) {
        columns.put(column, content);
    }

    /** How many bytes the columns in memory take. */
    long bytes() {
        return columns.policy()
                .eviction()
                .map(policy -> policy.weightedSize().orElse(0))
                .orElse(0L);
    }
}
