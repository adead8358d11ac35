package org.callover.kpi.figure;

/**
 * Why a score, or a part of one, has no figure: a closed list.
 *
 * <p>In order of precedence: if several apply, the first is given.
 */
public enum UnscoredReason {
    /** The indicator is listed, but its definition is not finished. */
    IN_DEVELOPMENT,
    /** The indicator is no longer scored. */
    RETIRED,
    /** The row is commentary, and has no number. */
    NARRATIVE,
    /** The definition asks for no comparison. */
    NO_COMPARATOR,
    /**
     * A count or rate over one number of months cannot be compared with one over another, nor a level for a whole
     * period with one for a single month.
     */
    UNEQUAL_LENGTHS,
    /** The counting changed between the two periods, and the definition refuses to compare across the break. */
    SERIES_BREAK,
    /** The denominators of the two periods have different bases, such as populations from different censuses. */
    DENOMINATOR_BASIS,
    /** No member of the group is in both periods, so there is nothing to compare. */
    NO_SHARED_MEMBERS,
    /** The figure would be a share of a larger place, but the area is not part of it. */
    OUTSIDE_WHOLE,
    /** The larger place that the figure is a share of is not made up of the same members in both periods. */
    WHOLE_CHANGED,
    /** The series cannot be added across areas, and nothing was observed for the group itself. */
    NOT_ADDITIVE,
    /** No figure is held for the area, for any period. */
    NO_DATA,
    /** Some months of the window were not observed; a missing month is never zero. */
    INCOMPLETE_PERIOD,
    /** The data of some members of the group are incomplete. */
    INCOMPLETE_GROUP,
    /** There is no denominator for the year, nor an earlier one. */
    NO_DENOMINATOR,
    /** The denominator is zero. */
    ZERO_DENOMINATOR,
    /** There is a figure, but it would reveal a count that is too small to be shown. */
    SUPPRESSED
}
