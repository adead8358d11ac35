package org.callover.kpi.feed.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The faults met in a file: the first hundred in full, and of all of them how many there are of each kind. */
public final class RowFaults {
    /** More than anybody corrects by hand. */
    public static final int LISTED = 100;

    private final List<RowFault> listed = new ArrayList<>();
    private final Map<RowFaultCode, Integer> counts = new EnumMap<>(RowFaultCode.class);
    private int count;

    /**
     * Adds a fault.
     *
     * @param message called only where the fault is listed, as finding what was meant takes time
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

    /** How many there are of each kind. */
    public Map<RowFaultCode, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** Those that are told in full. */
    public List<RowFault> listed() {
        return List.copyOf(listed);
    }
}
