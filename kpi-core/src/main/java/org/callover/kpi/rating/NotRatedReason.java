package org.callover.kpi.rating;

/** Why a value has no rating: a closed list, in order of precedence. If several apply, the first is given. */
public enum NotRatedReason {
    /** Neither direction is good in itself, as the definition says. */
    DIRECTION_NONE,
    /** The definition sets no target and lists no thresholds. */
    NO_TARGET,
    /** The latest observation is too old to show how things are now. */
    TOO_OLD,
    /** The target, range or thresholds are for a window of a different length from that of the value. */
    OTHER_LENGTH,
    /** The change is judged, and there is no change. */
    NO_CHANGE,
    /** There is a target, but not for this period, or what it is based on is missing. */
    TARGET_UNKNOWN,
    /** The target was worked out from other figures, and is impossible: a count below zero, or a share above 100%. */
    TARGET_IMPOSSIBLE
}
