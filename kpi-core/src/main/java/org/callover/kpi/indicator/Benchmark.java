package org.callover.kpi.indicator;

import org.callover.kpi.observation.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * The group that an area is compared with.
 *
 * @param includeSelf whether the area itself counts in the group's figure
 * @param ranking how its members are ranked, if they are
 */
public record Benchmark(
        AreaCode group,
        Figure figure,
        boolean includeSelf,
        @Nullable Ranking ranking) {

    /** How the group's figure is made from its members. */
    public enum Figure {
        /** Computed from the parts of all members. */
        POOLED,
        /** The unweighted mean of the members' own figures. */
        MEAN_OF_RATES
    }

    /**
     * How the members of a group are ranked.
     *
     * @param by the indicator whose figures they are ranked by; absent if it is the indicator shown
     */
    public record Ranking(Order order, Of of, @Nullable IndicatorId by) {

        /** A ranking by the value that is shown. */
        public Ranking(Order order) {
            this(order, Of.VALUE, null);
        }
    }

    /** The member that comes first. */
    public enum Order {
        /** The highest, as the Metropolitan Police publishes ranks. */
        HIGHEST_FIRST,
        /** The lowest, for papers that put the area with the least crime first. */
        LOWEST_FIRST,
        BEST_FIRST
    }

    /** The quantity that is ranked. */
    public enum Of {
        VALUE,
        /** The change in per cent, or in points for percentages. */
        CHANGE
    }
}
