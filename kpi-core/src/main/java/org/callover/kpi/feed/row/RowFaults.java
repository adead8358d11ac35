package org.callover.kpi.feed.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The faults found in a file: the first hundred in full, and the number of each kind. */
public final class RowFaults {
    /** More than anybody corrects by hand. */
    public static final int LISTED = 100;

    private final List<RowFault> listed = new ArrayList<>();
    private final Map<RowFaultCode, Integer> counts = new EnumMap<>(RowFaultCode.class);
    private int count;

    /**
     * Adds a fault.
     *
     * @param message called only if the fault is listed, because finding a suggestion takes time
     */
    public void add(long line, @Nullable Integer column, RowFaultCode code, Supplier<String> message) {
        if (count < LISTED) {
            listed.add(new RowFault(line, column, code, message.get()));
        }
        count++;
        counts.merge(code, 1, Integer::sum);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public int count() {
        return count;
    }

    /** The number of each kind. */
    public Map<RowFaultCode, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** The faults that are listed in full. */
    public List<RowFault> listed() {
        return List.copyOf(listed);
    }
}
