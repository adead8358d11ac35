package org.callover.kpi.indicator;

import org.callover.kpi.observation.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * The group an area is set beside.
 *
 * @param includeSelf whether the area itself counts in the group's figure
 * @param rank how its members are ranked, if they are
 */
public record Benchmark(
        AreaCode group,
        Figure figure,
        boolean includeSelf,
        @Nullable Order rank) {

    /** How the group's one figure is made of its members. */
    public enum Figure {
        /** Rebuilt from the members' parts. */
        POOLED,
        /** The unweighted mean of the members' own figures. */
        MEAN_OF_RATES
    }

    /** Which member is first. */
    public enum Order {
        /** As the Metropolitan Police publishes ranks. */
        HIGHEST_FIRST,
        BEST_FIRST
    }
}
