package org.callover.kpi.feed;

/** How a publisher's file is laid out. */
public enum Layout {
    /** One row for a group, category and area; one column for a month. */
    WIDE_MONTHS
}
