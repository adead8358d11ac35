package org.callover.kpi.reconcile.claim;

/** One thing that a claim may say about a figure. */
public enum ClaimPart {
    VALUE("value", false),
    PREVIOUS("previous value", true),
    DIFFERENCE("difference", true),
    PERCENTAGE("percentage", true),
    DIRECTION("direction", true),
    NUMERATOR("numerator", false),
    DENOMINATOR("denominator", false),
    RANK("rank", false);

    private final String words;
    private final boolean ofComparison;

    ClaimPart(String words, boolean ofComparison) {
        this.words = words;
        this.ofComparison = ofComparison;
    }

    /** The part as it is written in a sentence. */
    public String words() {
        return words;
    }

    /** Whether it changes when the figure is compared with another period. */
    public boolean isOfComparison() {
        return ofComparison;
    }
}
