package org.callover.kpi.indicator;

/** The rating of a score against its target. */
public enum Rag {
    GREEN,
    AMBER,
    RED,
    NOT_RATED
}
