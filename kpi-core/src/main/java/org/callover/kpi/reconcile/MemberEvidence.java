package org.callover.kpi.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.reconcile.Evidence.Member;
import org.callover.kpi.reconcile.claim.Check;
import org.callover.kpi.reconcile.claim.Check.Against;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.reconcile.printed.PrintedNumber;
import org.callover.kpi.reconcile.printed.PrintedRank;
import org.callover.kpi.reconcile.printed.PrintedRank.End;
import org.callover.kpi.reconcile.printed.Rounding;
import org.callover.kpi.score.Score;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** Mistakes that the members of a group can explain: a rank counted from the other end, or a mean without weights. */
public final class MemberEvidence {

    private static final int NAMED = 5;

    private MemberEvidence() {}

    /** Says that a printed value is the plain mean of the members' figures, if it is. */
    static Optional<String> meanOf(Evidence evidence, Period period, PrintedNumber printed) {
        Area group = evidence.area();
        int size = group.membersAt(period.last()).size();
        List<Member> members = evidence.membersOf(group, period.last());
        if (size == 0 || members.size() < size || evidence.indicator().parts().isCount()) {
            return Optional.empty();
        }
        Quantity mean = members.stream()
                .map(Member::value)
                .reduce(Quantity.ZERO, Quantity::plus)
                .dividedBy(Quantity.of(size));
        Quantity claimed = printed.signed(printed.way());
        String meanOf = "it is the unweighted mean of "
                + Words.list(members.stream().map(Member::name).toList(), NAMED);
        if (Rounding.of(claimed, printed.decimals(), mean).agrees()) {
            return Optional.of(meanOf);
        }
        return Rounding.isCutOff(claimed, printed.decimals(), mean)
                ? Optional.of(meanOf + ", with the other decimals cut off")
                : Optional.empty();
    }

    /** Why there is no rank. */
    static String whyUnranked(Score.Scored scored) {
        Standing standing = scored.standing();
        if (standing == null) {
            return "the indicator has no comparison group";
        }
        return standing.rank() instanceof Standing.NotRanked none
                ? none.reason()
                : "its definition does not ask for a rank";
    }

    /** The check of a rank; nothing if the data have no rank. */
    public static Optional<Check> rank(PrintedRank claimed, Score.Scored scored) {
        Standing standing = scored.standing();
        if (standing == null || !(standing.rank() instanceof Standing.Ranked ranked)) {
            return Optional.empty();
        }
        Direction direction = Objects.requireNonNull(standing.rankedBy(), "a rank is by an indicator")
                .direction();
        return Optional.of(
                new Places(ranked, usualEnd(standing.benchmark(), direction), bestEnd(direction)).check(claimed));
    }

    private static @Nullable End usualEnd(Benchmark benchmark, @Nullable Direction direction) {
        Benchmark.Order order = Objects.requireNonNull(benchmark.ranking(), "a rank has an order")
                .order();
        return switch (order) {
            case HIGHEST_FIRST -> End.HIGHEST;
            case LOWEST_FIRST -> End.LOWEST;
            case BEST_FIRST -> bestEnd(direction);
        };
    }

    private static @Nullable End bestEnd(@Nullable Direction direction) {
        if (direction instanceof Direction.Lower) {
            return End.LOWEST;
        }
        return direction instanceof Direction.Higher ? End.HIGHEST : null;
    }

    /** An area's ranks from both ends. Best and worst are absent if neither the highest nor the lowest is best. */
    private record Places(
            Standing.Ranked ranked,
            @Nullable End usual,
            @Nullable End best) {

        Check check(PrintedRank claimed) {
            boolean rightOf = claimed.of() == null || claimed.of() == ranked.of();
            End from = claimed.from() == null ? null : end(claimed.from());
            String found = "%s of %d"
                    .formatted(
                            from == null
                                    ? Words.ordinal(ranked.position())
                                    : Words.ordinal(place(from)) + " " + from.word(),
                            ranked.of());
            int place = from == null ? ranked.position() : place(from);
            boolean agrees = rightOf && claimed.position() == place;
            End other = from == null && !agrees && rightOf ? otherEnd(claimed.position()) : null;
            String how = other == null
                    ? null
                    : "counted from the %s; from the other end it is %s".formatted(other.word(), found);
            return new Check(ClaimPart.RANK, Against.DATA, claimed.told(), found, null, agrees || other != null, how);
        }

        private @Nullable End otherEnd(int position) {
            if (position == ranked.fromLowest() && usual != End.LOWEST) {
                return End.LOWEST;
            }
            return position == ranked.fromHighest() && usual != End.HIGHEST ? End.HIGHEST : null;
        }

        private int place(End end) {
            return end == End.HIGHEST ? ranked.fromHighest() : ranked.fromLowest();
        }

        private @Nullable End end(End claimed) {
            if (claimed == End.HIGHEST || claimed == End.LOWEST) {
                return claimed;
            }
            if (best == null) {
                return null;
            }
            return (claimed == End.BEST) == (best == End.HIGHEST) ? End.HIGHEST : End.LOWEST;
        }
    }
}
