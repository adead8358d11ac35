package org.callover.kpi.dataset;

import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.ColumnHead;

/** A column as a dataset holds it: what is known of it at any time, and a way to its observations. */
interface HeldColumn {

    ColumnHead head();

    /** The column itself. */
    Column column();

    /** A column that has what the last import changed in it, and perhaps no more. */
    default Column changed() {
        return column();
    }

    /** A column that is in memory for as long as the dataset is. */
    record Loaded(Column column, ColumnHead head) implements HeldColumn {
        Loaded(Column column) {
            this(column, ColumnHead.of(column));
        }
    }
}
