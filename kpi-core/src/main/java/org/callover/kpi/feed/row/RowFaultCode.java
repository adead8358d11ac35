package org.callover.kpi.feed.row;

/** The code of a fault in a row or a heading of a file. */
public enum RowFaultCode {
    BAD_AREA,
    BAD_BASIS,
    BAD_BREAKDOWNS,
    /** A month's cell is not a count. */
    BAD_COUNT,
    BAD_FLAGS,
    BAD_PERIOD,
    BAD_SERIES,
    BAD_VALUE,
    /** A row does not say what its counts are about. */
    BLANK_LABEL,
    DUPLICATE_HEADING,
    DUPLICATE_MONTH,
    /** Figures are not kept, because a faulty row is a part of them. */
    LEFT_OUT,
    MISSING_HEADING,
    /** The months do not follow each other. */
    MONTH_GAP,
    /** A row has more or fewer cells than there are headings. */
    RAGGED_ROW,
    /** The same thing is given twice. */
    REPEATED,
    UNKNOWN_AREA,
    UNKNOWN_HEADING
}
