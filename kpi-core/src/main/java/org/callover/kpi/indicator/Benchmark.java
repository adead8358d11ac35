package org.callover.kpi.indicator;

import org.callover.kpi.observation.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * The group an area is set beside.
 *
 * @param includeSelf whether the area itself counts in the group's figure
 * @param ranking how its members are ranked, if they are
 */
public record Benchmark(
        AreaCode group,
        Figure figure,
        boolean includeSelf,
        @Nullable Ranking ranking) {

    /** How the group's one figure is made of its members. */
    public enum Figure {
        /** Rebuilt from the members' parts. */
        POOLED,
        /** The unweighted mean of the members' own figures. */
        MEAN_OF_RATES
    }

    /**
     * How the members of a group are ranked.
     *
     * @param by the indicator whose figures they are ranked by; absent where it is the indicator that is shown
     */
    public record Ranking(Order order, Of of, @Nullable IndicatorId by) {

        /** By the value that is shown. */
        public Ranking(Order order) {
            this(order, Of.VALUE, null);
        }
    }

    /** Which member is first. */
    public enum Order {
        /** As the Metropolitan Police publishes ranks. */
        HIGHEST_FIRST,
        /** As a paper says it that is pleased with little crime. */
        LOWEST_FIRST,
        BEST_FIRST
    }

    /** What is ranked. */
    public enum Of {
        VALUE,
        /** The change in per cent, or in points of percentages. */
        CHANGE
    }
}
