package org.callover.kpi.standing;

import java.time.YearMonth;
import java.util.List;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * An area's standing in its comparison group.
 *
 * @param gap the area's value minus the group's; absent if there is none, or if the group's is a total of many areas
 * @param rankedBy the indicator whose figures are ranked; absent if there is no rank
 */
public record Standing(
        Area group,
        Benchmark benchmark,
        GroupFigure figure,
        @Nullable Quantity gap,
        @Nullable Rank rank,
        @Nullable Indicator rankedBy) {

    /** The members whose figures make the group's, when it is compared with an area in a month. */
    public List<AreaCode> members(AreaCode area, YearMonth month) {
        return group.membersAt(month).stream()
                .filter(member -> benchmark.includeSelf() || !member.equals(area))
                .toList();
    }

    /**
     * The group's own figure and change, or why there is none.
     *
     * @param why why there is no value; absent if there is one
     * @param reason the same, in words
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

    /** A rank among the members, or why there is none. */
    public sealed interface Rank {

        /** The members that could not be ranked. */
        List<UnrankedMember> leftOut();
    }

    /**
     * A competition rank: 1, 2, 2, 4.
     *
     * @param of how many members are ranked
     * @param isShared whether another member has the same rank
     * @param value what the area is ranked by: a value, or a change in per cent or in points
     * @param fromHighest its rank if the highest comes first
     * @param fromLowest its rank if the lowest comes first
     */
    public record Ranked(
            int position,
            int of,
            boolean isShared,
            Quantity value,
            int fromHighest,
            int fromLowest,
            List<UnrankedMember> leftOut)
            implements Rank {}

    /** No rank, and why. */
    public record NotRanked(Unranked why, String reason, List<UnrankedMember> leftOut) implements Rank {}

    /**
     * Why there is no rank: a closed list.
     *
     * <p>In order of precedence: if several apply, the first is given. If the indicator that is ranked by has no
     * figures at all, the group is incomplete, whichever area is asked for.
     */
    public enum Unranked {
        /** The area is not in the group. */
        NOT_A_MEMBER,
        /** The area itself has nothing to be ranked by. */
        NO_FIGURE,
        /** Fewer than two members can be ranked. */
        INCOMPLETE_GROUP
    }

    /** A member that could not be ranked. */
    public record UnrankedMember(Area area, String reason) {}
}
