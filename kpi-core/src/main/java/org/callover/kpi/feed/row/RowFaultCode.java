package org.callover.kpi.feed.row;

/** What can be wrong with a row or a heading of a file. */
public enum RowFaultCode {
    BAD_AREA,
    BAD_BASIS,
    BAD_BREAKDOWNS,
    /** The cell of a month is not a count. */
    BAD_COUNT,
    BAD_FLAGS,
    BAD_PERIOD,
    BAD_SERIES,
    BAD_VALUE,
    /** A row does not say what its counts are of. */
    BLANK_LABEL,
    DUPLICATE_HEADING,
    DUPLICATE_MONTH,
    /** Figures are not kept, because a row with a fault is a part of them. */
    LEFT_OUT,
    MISSING_HEADING,
    /** The months are not one after the other. */
    MONTH_GAP,
    /** A row has more or fewer cells than there are headings. */
    RAGGED_ROW,
    /** The same is said twice. */
    REPEATED,
    UNKNOWN_AREA,
    UNKNOWN_HEADING
}
