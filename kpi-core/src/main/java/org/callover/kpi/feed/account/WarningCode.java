package org.callover.kpi.feed.account;

/** The code of a warning about a file that is accepted all the same. */
public enum WarningCode {
    /** Series are withheld because no rule names a label. */
    LABEL_UNKNOWN,
    /** Parts do not add up to their whole. The message contains figures of the file. */
    PARTS_DIFFER,
    PERCENTAGE_ABOVE_100,
    PERCENTAGE_BELOW_ZERO,
    /** Every value of a percentage is at most 1. */
    PERCENTAGE_LIKE_FRACTION,
    /** Nearly all areas changed at once, and no break is declared. */
    STEP;

    /** Whether only people who may load figures see it. */
    public boolean isForLoadersOnly() {
        return this == STEP || this == PARTS_DIFFER;
    }
}
