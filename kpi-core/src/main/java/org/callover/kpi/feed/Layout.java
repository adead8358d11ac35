package org.callover.kpi.feed;

/** The layout of a publisher's file. */
public enum Layout {
    /** One row for each group, category and area, and one column for each month. */
    WIDE_MONTHS
}
