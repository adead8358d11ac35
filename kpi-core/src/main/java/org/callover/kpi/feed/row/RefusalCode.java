package org.callover.kpi.feed.row;

/** Why the rows of a file cannot be read at all. */
public enum RefusalCode {
    /** The headings have faults, each of which is listed. */
    BAD_HEADINGS,
    NO_ROWS,
    /** Counts add up to more than an observation can hold. */
    TOO_LARGE,
    /** The headings are those of no format. */
    UNKNOWN_HEADINGS
}
