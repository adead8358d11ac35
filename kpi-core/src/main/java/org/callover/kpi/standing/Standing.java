package org.callover.kpi.standing;

import java.util.List;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How an area stands in its comparison group.
 *
 * @param gap the area's value less the group's; absent where there is none, or where it is a total of many areas
 */
public record Standing(
        Area group,
        Benchmark benchmark,
        GroupFigure figure,
        @Nullable Quantity gap,
        @Nullable Rank rank) {

    /**
     * The group's own figure and change, or why there is none.
     *
     * @param why why there is no value; absent where there is one
     * @param reason the same in words
     */
    public record GroupFigure(
            @Nullable Quantity value,
            @Nullable Quantity change,
            @Nullable Quantity percentChange,
            @Nullable UnscoredReason why,
            @Nullable String reason) {

        static GroupFigure none(UnscoredReason why, String reason) {
            return new GroupFigure(null, null, null, why, reason);
        }
    }

    /** A place in the order of the members, or why there is none. */
    public sealed interface Rank {

        /** The members that could not be ranked. */
        List<LeftOut> leftOut();
    }

    /**
     * A competition rank: 1, 2, 2, 4.
     *
     * @param of the number of members ranked
     * @param isShared whether another member has the same place
     */
    public record Ranked(int position, int of, boolean isShared, List<LeftOut> leftOut) implements Rank {}

    /** No rank, and why. */
    public record NotRanked(String reason, List<LeftOut> leftOut) implements Rank {}

    /** A member without a complete figure. */
    public record LeftOut(Area area, String reason) {}
}
