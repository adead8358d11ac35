package org.callover.kpi.dataset.column;

/** The effect of an observation on the dataset: whether it was new, changed a value, or changed nothing. */
public enum LoadEffect {
    /** Nothing was held before for its series, area, period and breakdown. */
    ADDED,
    /** A different value or different flags were held, and this observation supersedes them. */
    REVISED,
    /** The same value and flags were held. */
    UNCHANGED,
    /** The same import already had one for its series, area, period and breakdown, so nothing was done. */
    REPEATED
}
