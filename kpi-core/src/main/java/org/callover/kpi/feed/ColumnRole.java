package org.callover.kpi.feed;

import java.util.Locale;

/** What a column of a publisher's file says about its rows. */
public enum ColumnRole {
    /** The broad label. */
    GROUP,
    /** The narrow label, within its group. */
    CATEGORY,
    /** The name or code of the area. */
    AREA;

    /** The keyword of the definition format. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
