package org.callover.kpi.reconcile.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.reconcile.claim.Check.Against;
import org.callover.kpi.reconcile.printed.BoundedFigure;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.callover.kpi.reconcile.printed.PrintedNumber.Unit;
import org.callover.kpi.reconcile.printed.PrintedRank;
import org.jspecify.annotations.Nullable;

/** Compares claims about the same figure, because a paper may give two answers. */
public final class AcrossRows {

    /** The most rows that are listed as disagreeing with one row; more would only repeat the same. */
    private static final int ROWS_TOLD = 10;

    private static final Set<ClaimPart> CHANGES = EnumSet.of(ClaimPart.DIFFERENCE, ClaimPart.PERCENTAGE);

    private final Map<String, List<Said>> byFigure = new LinkedHashMap<>();

    /** What a claim says, and the checks it gets. */
    private record Said(Claim claim, String comparator, ClaimFigures facts, List<Check> checks) {

        boolean isFull() {
            return checks.stream()
                            .map(check -> check.against().row())
                            .distinct()
                            .count()
                    >= ROWS_TOLD;
        }
    }

    /**
     * Adds a claim. Its checks appear in the list that is returned as further claims are added.
     *
     * @param figure what it is about; claims with the same figure are compared
     * @param comparator what its figure is compared with
     * @param indicator decides whether whole numbers are exact
     */
    public List<Check> add(Claim claim, String figure, String comparator, @Nullable Indicator indicator) {
        ClaimFigures facts = new ClaimFigures(
                claim, OwnNumbers.ofCounts(claim, indicator), OwnNumbers.ofPercentages(claim, indicator), null);
        Said said = new Said(claim, comparator, facts, new ArrayList<>());
        List<Said> others = byFigure.computeIfAbsent(figure, unseen -> new ArrayList<>());
        others.stream().filter(other -> !other.isFull() || !said.isFull()).forEach(other -> compare(said, other));
        others.add(said);
        return said.checks;
    }

    private static void compare(Said one, Said other) {
        for (ClaimPart part : ClaimPart.values()) {
            if ((!part.isOfComparison() || one.comparator.equals(other.comparator)) && disagree(one, other, part)) {
                tell(one, other, part);
                tell(other, one, part);
            }
        }
    }

    private static void tell(Said to, Said of, ClaimPart part) {
        if (!to.isFull()) {
            to.checks.add(
                    new Check(part, Against.row(of.claim.row()), told(to, part), told(of, part), null, false, null));
        }
    }

    private static boolean disagree(Said one, Said other, ClaimPart part) {
        if (part == ClaimPart.RANK) {
            return ranksDisagree(one.claim.rank(), other.claim.rank());
        }
        if (part == ClaimPart.DIRECTION) {
            return waysDisagree(one.claim, other.claim);
        }
        if (!one.claim.has(part) && !other.claim.has(part) || isInPoints(one, part) != isInPoints(other, part)) {
            return false;
        }
        Optional<BoundedFigure> here = one.facts.said(part);
        Optional<BoundedFigure> there = other.facts.said(part);
        return here.isPresent() && there.isPresent() && !canBe(one, other, part, here.get(), there.get());
    }

    /** Whether two claims can be the same figure. A change with no direction is compared by its size. */
    private static boolean canBe(Said one, Said other, ClaimPart part, BoundedFigure here, BoundedFigure there) {
        boolean bySize = CHANGES.contains(part)
                && (one.claim.way().isEmpty() || other.claim.way().isEmpty());
        return bySize ? here.abs().canBe(there.abs()) : here.canBe(there);
    }

    private static boolean isInPoints(Said said, ClaimPart part) {
        return said.claim
                .number(part)
                .filter(number -> part == ClaimPart.PERCENTAGE && number.unit() == Unit.POINTS)
                .isPresent();
    }

    private static boolean waysDisagree(Claim one, Claim other) {
        boolean isSaid = one.direction() != null || other.direction() != null;
        Optional<PrintedDirection> here = one.way();
        Optional<PrintedDirection> there = other.way();
        return isSaid && here.isPresent() && there.isPresent() && here.get() != there.get();
    }

    private static boolean ranksDisagree(@Nullable PrintedRank one, @Nullable PrintedRank other) {
        return one != null
                && other != null
                && one.from() == other.from()
                && (one.position() != other.position()
                        || one.of() != null && other.of() != null && !one.of().equals(other.of()));
    }

    private static String told(Said said, ClaimPart part) {
        if (part == ClaimPart.RANK) {
            PrintedRank rank = said.claim.rank();
            return rank == null ? "" : rank.told();
        }
        if (part == ClaimPart.DIRECTION) {
            return said.claim.way().map(PrintedDirection::word).orElse("");
        }
        return said.claim.has(part) ? said.claim.told(part) : implied(said, part);
    }

    private static String implied(Said said, ClaimPart part) {
        BoundedFigure figure = said.facts.said(part).orElseThrow();
        if (part == ClaimPart.PERCENTAGE) {
            return AnswerFigures.change(figure.figure(), 1, Unit.PERCENT);
        }
        int decimals = Math.max(0, figure.figure().written().scale());
        return part == ClaimPart.DIFFERENCE
                ? AnswerFigures.change(figure.figure(), decimals, Unit.NONE)
                : AnswerFigures.level(figure.figure(), decimals, Unit.NONE);
    }
}
