package org.callover.gateway.engine.ledger;

/**
 * Something that must always be true of what is stored is not, so that a change was stopped and nothing was written.
 *
 * <p>It is a fault of this program or of the database, or somebody changed the database by hand.
 */
public final class InvariantBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Makes the reason to stop a change.
     *
     * @param what what is not as it must be, as a sentence for people
     * @param entry what would have been recorded, for the log
     */
    public InvariantBroken(String what, Object entry) {
        super(what + " The change was: " + entry);
        this.what = what;
    }

    private final String what;

    /** What is not as it must be, as a sentence for people. */
    public String what() {
        return what;
    }
}
