package org.callover.kpi.rating;

/** Why a value has no rating: a closed list, in order of precedence, so that of several reasons the first is given. */
public enum NotRatedReason {
    /** Neither way is good in itself, as the definition says. */
    DIRECTION_NONE,
    /** The definition sets no target and lists no thresholds. */
    NO_TARGET,
    /** The latest observation is too old to be rated as the state of things. */
    TOO_OLD,
    /** The target, range or thresholds are for a window of another length than that of the value. */
    OTHER_LENGTH,
    /** The change is to be judged, and there is none. */
    NO_CHANGE,
    /** There is a target, but not for this period, or what it is set on is missing. */
    TARGET_UNKNOWN,
    /** The target is worked out from other figures, and comes to what cannot be: a count below zero, a share above 100%. */
    TARGET_IMPOSSIBLE
}
