package org.callover.kpi.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;

/** The start of a reading: the columns that it is known to read are loaded together. */
final class Opening {

    private final Map<Term, OpenColumns> opened = new HashMap<>();
    private final List<StoredColumn> missing = new ArrayList<>();

    private Opening() {}

    static Map<Term, OpenColumns> of(
            Map<Term, Columns> held, Map<Term, ? extends Collection<AreaCode>> read, ColumnSource source) {
        Opening opening = new Opening();
        read.forEach((term, areas) -> {
            Columns columns = held.get(term);
            if (columns != null && !(columns instanceof JoinedColumns)) {
                opening.open(term, columns, areas);
            }
        });
        List<Column> found = source.columns(opening.missing);
        for (int at = 0; at < found.size(); at++) {
            StoredColumn column = opening.missing.get(at);
            OpenColumns open = opening.opened.get(column.term());
            if (open != null) {
                open.add(column.area(), found.get(at));
            }
        }
        return opening.opened;
    }

    private void open(Term term, Columns columns, Collection<AreaCode> areas) {
        OpenColumns open = columns instanceof OpenColumns before ? before : new OpenColumns(columns.held(), Map.of());
        opened.put(term, open);
        for (AreaCode area : areas) {
            if (!open.has(area) && columns.held().find(area) instanceof StoredColumn stored) {
                missing.add(stored);
            }
        }
    }
}
