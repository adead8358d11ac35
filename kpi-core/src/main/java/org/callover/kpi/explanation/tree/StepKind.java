package org.callover.kpi.explanation.tree;

import java.util.List;

/** What a step of an explanation is about: a closed list, to which a later release may add. */
public enum StepKind {
    /** The whole: one indicator, one area, one window. */
    SCORE,
    /** Which months the window is. */
    WINDOW,
    /** What the measure comes to in an area over a period. */
    VALUE("area", "period"),
    /** What is divided. */
    NUMERATOR,
    /** What it is divided by. */
    DENOMINATOR,
    /** The part of one member of a group. */
    MEMBER("area"),
    /** One series, or a breakdown of one, in one place. */
    SERIES("series", "where", "area"),
    /** A published percentage times what it is weighted by. */
    PRODUCT("area", "period"),
    /** One observation as it was imported. */
    OBSERVATION("series", "where", "area", "period"),
    /** What chance allows for around the value. */
    INTERVAL,
    /** The value less an earlier one. */
    COMPARISON,
    /** The change against chance. */
    CHANGE_TEST,
    /** How much of the change of a rate comes from what is counted, and how much from what it is divided by. */
    RATE_PARTS,
    /** The figure of the comparison group. */
    BENCHMARK("group"),
    /** The colour, and how it was come by. */
    RATING,
    /** What is aimed at. */
    TARGET,
    /** A number that the definition or the calendar gives, or a share of another number. */
    OPERAND("month"),
    /** The part of a year that some of its months are. */
    PROFILE,
    /** How far past the target is still amber. */
    MARGIN,
    /** One comparison on the way to the colour; the last one decided. */
    THRESHOLD,
    /** The place among the members of the group. */
    RANK("group"),
    /** A member in its place. */
    RANKED_MEMBER("area"),
    /** A member that has no place, and why. */
    LEFT_OUT("area"),
    /** What the financial year would end on. */
    FORECAST,
    /** The native months or quarters under statistical process control, or the trend of the years. */
    CONTROL,
    /** One native period of a control chart or of a trend. */
    POINT("period"),
    /** The outcome that the indicator is read together with. */
    PAIRED("indicator"),
    /** A month from which the counting of a series changed. */
    BREAK("from"),
    /** What is not shown, and why. */
    SUPPRESSION;

    private final List<String> namedBy;

    /** @param namedBy the facts by which one is told from others of its kind */
    StepKind(String... namedBy) {
        this.namedBy = List.of(namedBy);
    }

    List<String> namedBy() {
        return namedBy;
    }
}
