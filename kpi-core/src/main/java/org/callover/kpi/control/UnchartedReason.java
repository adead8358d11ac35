package org.callover.kpi.control;

import org.callover.kpi.statistics.Spacing;

/** Why there is neither a control chart nor a trend: a closed list. */
public enum UnchartedReason {
    /** Nothing was observed up to the month asked for. */
    NO_DATA,
    /** A period of the run must not be shown, and the limits would help to work it out. */
    SUPPRESSED,
    /** Fewer than two months or quarters, or than five years without a gap. */
    TOO_FEW,
    /** Only rolling or otherwise overlapping periods were observed. */
    OVERLAPPING,
    /** The periods observed are of several lengths, none of them a month, a quarter or a year. */
    UNEQUAL,
    /** The periods observed are of one length, which is not a month, a quarter or a year. */
    NOT_NATIVE,
    /** Years of a measure without parts that can be tested for a trend. */
    NO_PARTS;

    static UnchartedReason of(Spacing spacing) {
        return switch (spacing) {
            case OVERLAPPING, OUT_OF_ORDER -> OVERLAPPING;
            case UNEQUAL -> UNEQUAL;
            case GAP -> TOO_FEW;
            case NOT_NATIVE -> NOT_NATIVE;
        };
    }
}
