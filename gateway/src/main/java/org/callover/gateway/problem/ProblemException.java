package org.callover.gateway.problem;

/** A refusal that reaches the caller as its problem document. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemDetail problem;

    public ProblemException(ProblemDetail problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** What the caller is told. */
    public ProblemDetail problem() {
        return problem;
    }
}
