package org.callover.kpi.figure;

/**
 * Why a score, or a part of one, has no figure: a closed list.
 *
 * <p>In order of precedence: where several hold, the first is given.
 */
public enum UnscoredReason {
    /** The indicator is listed, but its definition is not finished. */
    IN_DEVELOPMENT,
    /** The indicator is no longer scored. */
    RETIRED,
    /** The definition asks for no comparison. */
    NO_COMPARATOR,
    /**
     * A count or rate over one number of months was to be compared with one over another, or a level of a whole period
     * with one of a single month.
     */
    UNEQUAL_LENGTHS,
    /** What is counted changed between the two periods, and the definition refuses to compare across that. */
    SERIES_BREAK,
    /** The two periods are divided by figures of another basis, such as populations by another census. */
    DENOMINATOR_BASIS,
    /** The two periods have no member of the group in common, so that there is nothing to compare. */
    NO_SHARED_MEMBERS,
    /** The series cannot be added across areas, and nothing was observed for the group itself. */
    NOT_ADDITIVE,
    /** No figure of it is held for the area, of any period. */
    NO_DATA,
    /** Some months of the window were not observed; a missing month is never zero. */
    INCOMPLETE_PERIOD,
    /** Some members of the group have incomplete data. */
    INCOMPLETE_GROUP,
    /** There is no denominator for the year, nor an earlier one. */
    NO_DENOMINATOR,
    /** The denominator is zero. */
    ZERO_DENOMINATOR,
    /** There is a figure, but showing it would show a count so small that it must not be shown. */
    SUPPRESSED
}
