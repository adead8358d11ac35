package org.callover.kpi.indicator;

/** How far an indicator has come. */
public enum Status {
    /** Listed on boards, never scored. */
    IN_DEVELOPMENT,
    LIVE,
    /** Kept for its history, no longer scored. */
    RETIRED
}
