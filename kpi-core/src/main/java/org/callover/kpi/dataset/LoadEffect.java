package org.callover.kpi.dataset;

/** What an observation did to the dataset it was added to. */
public enum LoadEffect {
    /** Nothing was held for its series, area, period and breakdown. */
    ADDED,
    /** Another value or other flags were held; this one supersedes them. */
    REVISED,
    /** The same value and flags were held. */
    UNCHANGED,
    /** The same import has already given one for its series, area, period and breakdown; nothing was done. */
    REPEATED
}
