package org.callover.gateway.launch.settings;

/** A reason not to start, in one line: what was found and what to do. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    public Refusal(String reason) {
        super(reason);
    }
}
