package org.callover.kpi.explanation.tree;

import java.util.List;

/** The kind of a step in an explanation: a closed list that a later release may extend. */
public enum StepKind {
    /** The whole: one indicator, one area, one window. */
    SCORE,
    /** The months of the window. */
    WINDOW,
    /** The value of the measure in an area over a period. */
    VALUE("area", "period"),
    /** The numerator: what is divided. */
    NUMERATOR,
    /** The denominator: what it is divided by. */
    DENOMINATOR,
    /** The part of one member of a group. */
    MEMBER("area"),
    /** One series, or a breakdown of one, in one place. */
    SERIES("series", "where", "area"),
    /** A published percentage times its weight. */
    PRODUCT("area", "period"),
    /** One observation as it was imported. */
    OBSERVATION("series", "where", "area", "period"),
    /** The confidence interval around the value. */
    INTERVAL,
    /** The value minus an earlier one. */
    COMPARISON,
    /** The test of the change against chance. */
    CHANGE_TEST,
    /** How much of a rate's change comes from the numerator, and how much from the denominator. */
    RATE_PARTS,
    /** The figure of the comparison group. */
    BENCHMARK("group"),
    /** The colour, and how it was decided. */
    RATING,
    /** The target. */
    TARGET,
    /** A number that the definition or the calendar states, or a share of another number. */
    OPERAND("month"),
    /** The share of a year that falls on some of its months. */
    PROFILE,
    /** The amber margin: how far past the target is still amber. */
    MARGIN,
    /** One comparison on the way to the colour; the last one decided. */
    THRESHOLD,
    /** The rank among the members of the group. */
    RANK("group"),
    /** A member with its rank. */
    RANKED_MEMBER("area"),
    /** A member without a rank, and why. */
    LEFT_OUT("area"),
    /** The forecast for the end of the financial year. */
    FORECAST,
    /** The control chart of native months or quarters, or the trend of years. */
    CONTROL,
    /** One native period of a control chart or of a trend. */
    POINT("period"),
    /** The outcome that the indicator is read together with. */
    PAIRED("indicator"),
    /** A month in which the counting of a series changed. */
    BREAK("from"),
    /** What is not shown, and why. */
    SUPPRESSION;

    private final List<String> namedBy;

    /** @param namedBy the facts that distinguish it from others of its kind */
    StepKind(String... namedBy) {
        this.namedBy = List.of(namedBy);
    }

    List<String> namedBy() {
        return namedBy;
    }
}
