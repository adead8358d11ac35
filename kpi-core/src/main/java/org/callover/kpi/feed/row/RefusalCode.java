package org.callover.kpi.feed.row;

/** Why the rows of a file cannot be read at all. */
public enum RefusalCode {
    /** The headings have faults, and each is listed. */
    BAD_HEADINGS,
    NO_ROWS,
    /** Counts add up to more than an observation can hold. */
    TOO_LARGE,
    /** The headings are not those of any format. */
    UNKNOWN_HEADINGS
}
