package org.callover.kpi.dataset;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a term during one reading. A column that was read once stays in memory until the reading is over, and
 * is always the same object.
 */
final class OpenColumns extends Columns {

    private final TermColumns held;
    private final Map<AreaCode, Column> read;

    OpenColumns(TermColumns held, Map<AreaCode, Column> read) {
        this.held = held;
        this.read = new ConcurrentHashMap<>(read);
    }

    /** The same, with the columns that another reading has read. */
    void add(AreaCode area, Column column) {
        read.putIfAbsent(area, column);
    }

    boolean has(AreaCode area) {
        return read.containsKey(area);
    }

    @Override
    public @Nullable Column in(AreaCode area) {
        Column known = read.get(area);
        if (known != null) {
            return known;
        }
        Column found = held.in(area);
        if (found == null) {
            return null;
        }
        Column first = read.putIfAbsent(area, found);
        return first == null ? found : first;
    }

    @Override
    public Set<AreaCode> areas() {
        return held.areas();
    }

    @Override
    Stream<Period> covered(AreaCode area) {
        return held.covered(area);
    }

    @Override
    TermColumns held() {
        return held;
    }
}
