package org.callover.kpi.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a text that somebody wrote.
 *
 * <p>It is no fault of the program and there may be thousands in one file: so it has no stack trace, and is put into words
 * when they are read.
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
