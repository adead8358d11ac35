package org.callover.kpi.explanation.tree;

/** How the value of a step follows from the steps below it that have a value, in order. */
public enum Arithmetic {
    /** As it was imported. */
    OBSERVED,
    /** As the definition or the calendar states it. */
    DEFINED,
    /**
     * Worked out elsewhere: earlier in the same explanation, or in the explanation for the area and period that are
     * named.
     */
    AS_SCORED,
    /** From parts that are not shown, because one of them would reveal a small count. */
    NOT_SHOWN,
    /** The value of the first. */
    SAME,
    /** The sum, in which those with the fact {@code subtracted} count as negative. */
    SUM,
    /** The first minus the second. */
    DIFFERENCE,
    /** The first divided by the second, times the fact {@code times}. */
    QUOTIENT,
    /** All of them multiplied. */
    PRODUCT,
    /** The sum divided by their number. */
    MEAN,
    /** A percentage, given by the fact {@code percent}, of the size of the first. */
    PERCENT,
    /** A point between the first and the second: {@code taken} months of {@code outOf}, which are both facts. */
    INTERPOLATED,
    /** One more than the number of ranked members before it. */
    RANK
}
