package org.callover.kpi.dataset;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.ColumnHead;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** The columns of a term as a dataset holds them, with what is known of them together. */
final class TermColumns extends Columns {

    static final TermColumns NONE = new TermColumns(Map.of());

    private final Map<AreaCode, HeldColumn> byArea;
    private final int lastSource;
    private final int first;
    private final int end;

    TermColumns(Map<AreaCode, HeldColumn> byArea) {
        this.byArea = Map.copyOf(byArea);
        int latest = 0;
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (HeldColumn held : byArea.values()) {
            ColumnHead head = held.head();
            latest = Math.max(latest, head.lastSource());
            from = Math.min(from, head.first());
            to = Math.max(to, head.end());
        }
        lastSource = latest;
        first = from;
        end = to;
    }

    /** The columns after an earlier import, with those that were changed since as they were then. */
    TermColumns asAfter(int importNumber, Map<AreaCode, HeldColumn> then) {
        if (lastSource <= importNumber) {
            return this;
        }
        Map<AreaCode, HeldColumn> all = new HashMap<>(then);
        byArea.forEach((area, held) -> {
            if (held.head().lastSource() <= importNumber) {
                all.put(area, held);
            }
        });
        return new TermColumns(all);
    }

    /** The same with others in place of some, or besides. */
    TermColumns with(Map<AreaCode, HeldColumn> others) {
        Map<AreaCode, HeldColumn> all = new HashMap<>(byArea);
        all.putAll(others);
        return new TermColumns(all);
    }

    Map<AreaCode, HeldColumn> byArea() {
        return byArea;
    }

    @Nullable
    HeldColumn find(AreaCode area) {
        return byArea.get(area);
    }

    Collection<HeldColumn> all() {
        return byArea.values();
    }

    /** The number of the last import that changed any of them; 0 if there is none. */
    int lastSource() {
        return lastSource;
    }

    Optional<Period> extent() {
        return first < end
                ? Optional.of(new Period(MonthNumber.month(first), MonthNumber.month(end)))
                : Optional.empty();
    }

    @Override
    public @Nullable Column in(AreaCode area) {
        HeldColumn held = byArea.get(area);
        return held == null ? null : held.column();
    }

    @Override
    public Set<AreaCode> areas() {
        return byArea.keySet();
    }

    @Override
    Stream<Period> covered(AreaCode area) {
        HeldColumn held = byArea.get(area);
        return held != null && held.head().isGapless() ? Stream.of(held.head().extent()) : super.covered(area);
    }

    @Override
    TermColumns held() {
        return this;
    }
}
