package org.callover.gateway.ingest.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.jspecify.annotations.Nullable;

/** The faults met in a file: the first hundred in full, and of all of them how many there are of each kind. */
public final class FileFaults {
    /** More than anybody corrects by hand. */
    public static final int LISTED = 100;

    private final List<Fault> listed = new ArrayList<>();
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private int count;

    /**
     * Adds a fault.
     *
     * @param message called only where the fault is told in full, as to find what was meant takes time
     */
    public void add(long line, @Nullable Integer column, String code, Supplier<String> message) {
        if (count < LISTED) {
            listed.add(new Fault((int) line, column, null, code, message.get()));
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

    /** How many there are of each kind, by its code. */
    public SortedMap<String, Integer> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }

    /** Those that are told in full. */
    public List<Fault> listed() {
        return List.copyOf(listed);
    }
}
