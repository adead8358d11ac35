package org.callover.kpi.indicator;

/** The status of an indicator. */
public enum Status {
    /** Listed on boards, but not yet scored. */
    IN_DEVELOPMENT,
    LIVE,
    /** Kept for its history, but no longer scored. */
    RETIRED
}
