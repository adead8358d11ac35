package org.callover.gateway.ingest.file;

import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.jspecify.annotations.Nullable;

/** The faults met in the rows of a file; the first thousand are told one by one. */
public final class Faults {
    private static final int LISTED = 1_000;

    private final List<Fault> listed = new ArrayList<>();
    private int count;

    public void add(long line, @Nullable Integer column, String code, String message) {
        if (count++ < LISTED) {
            listed.add(new Fault((int) line, column, null, code, message));
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public int count() {
        return count;
    }

    /** Those that are told one by one. */
    public List<Fault> listed() {
        return List.copyOf(listed);
    }
}
