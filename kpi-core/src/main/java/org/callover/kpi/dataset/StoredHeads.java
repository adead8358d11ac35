package org.callover.kpi.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.callover.kpi.dataset.column.ColumnHead;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/** What is known of columns in a store, taken one by one. */
public final class StoredHeads {

    private final Map<Term, Map<AreaCode, ColumnHead>> heads = new HashMap<>();

    public void add(Term term, AreaCode area, ColumnHead head) {
        heads.computeIfAbsent(term, unseen -> new HashMap<>()).put(area, head);
    }

    Set<Term> terms() {
        return heads.keySet();
    }

    /** The columns of a term. */
    Map<AreaCode, HeldColumn> of(Term term, @Nullable ColumnSource source) {
        if (source == null) {
            throw new IllegalStateException("columns of a store need a source");
        }
        Map<AreaCode, HeldColumn> columns = new HashMap<>();
        heads.getOrDefault(term, Map.of())
                .forEach((area, head) -> columns.put(area, StoredColumn.of(term, area, head, source)));
        return columns;
    }
}
