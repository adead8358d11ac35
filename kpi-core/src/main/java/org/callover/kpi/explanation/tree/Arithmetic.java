package org.callover.kpi.explanation.tree;

/** How the value of a step follows from the steps below it that have a value, in their order. */
public enum Arithmetic {
    /** As it was imported. */
    OBSERVED,
    /** As the definition or the calendar gives it. */
    DEFINED,
    /** Worked out elsewhere: earlier in the same explanation, or in that of the area and period named. */
    AS_SCORED,
    /** Of parts that are not shown, because one of them would show too small a count. */
    NOT_SHOWN,
    /** That of the first. */
    SAME,
    /** The sum, less those that have the fact {@code subtracted}. */
    SUM,
    /** The first less the second. */
    DIFFERENCE,
    /** The first over the second, times the fact {@code times}. */
    QUOTIENT,
    /** All of them multiplied. */
    PRODUCT,
    /** The sum over their number. */
    MEAN,
    /** So many hundredths, the fact {@code percent}, of the magnitude of the first. */
    PERCENT,
    /** From the first to the second, by the fact {@code taken} of the fact {@code outOf} months. */
    INTERPOLATED,
    /** One more than the number of ranked members that stand before it. */
    RANK
}
