package org.callover.gateway.problem;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refusal that the caller gets as a problem document. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemDetail problem;
    private final @Nullable Duration retryAfter;

    public ProblemException(ProblemDetail problem) {
        this(problem, null);
    }

    private ProblemException(ProblemDetail problem, @Nullable Duration retryAfter) {
        super(problem.detail());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** The same refusal, with the time to wait before asking again. */
    public ProblemException retryAfter(Duration wait) {
        return new ProblemException(problem, wait);
    }

    /** The problem document for the caller. */
    public ProblemDetail problem() {
        return problem;
    }

    /** How long the caller should wait before asking again. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
