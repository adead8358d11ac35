package org.callover.gateway.launch;

/** A reason not to start, in one line: what was found and what to do. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    Refusal(String reason) {
        super(reason);
    }
}
