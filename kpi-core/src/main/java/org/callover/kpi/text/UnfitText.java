package org.callover.kpi.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a text that somebody wrote, thrown by the code that reads it.
 *
 * <p>It is not a fault of the program, and one file may cause thousands. So it has no stack trace, and is put into
 * words only when it is read.
 */
public final class UnfitText extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient @Nullable Supplier<String> wording;

    public UnfitText(Supplier<String> wording) {
        this.wording = wording;
    }

    @Override
    public @Nullable String getMessage() {
        return wording == null ? super.getMessage() : wording.get();
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
