package org.callover.kpi.feed.account;

/** What is asked back about a file that is taken all the same. */
public enum WarningCode {
    /** Series are withheld because of a label that no rule names. */
    LABEL_UNKNOWN,
    /** Parts do not add up to their whole; the message has figures of the file. */
    PARTS_DIFFER,
    PERCENTAGE_ABOVE_100,
    PERCENTAGE_BELOW_ZERO,
    /** Every value of a percentage is at most 1. */
    PERCENTAGE_LIKE_FRACTION,
    /** Nearly all areas changed at once, and no break is declared. */
    STEP;

    /** Whether it is told only to those who may load figures. */
    public boolean isForLoadersOnly() {
        return this == STEP || this == PARTS_DIFFER;
    }
}
