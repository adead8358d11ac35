package org.callover.kpi.standing;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.comparison.Comparisons;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Benchmark.Of;
import org.callover.kpi.indicator.Benchmark.Ranking;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.standing.CompetitionRanks.Ordered;
import org.callover.kpi.standing.Standing.NotRanked;
import org.callover.kpi.standing.Standing.Rank;
import org.callover.kpi.standing.Standing.Ranked;
import org.callover.kpi.standing.Standing.Unranked;
import org.callover.kpi.standing.Standing.UnrankedMember;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** The order of a group's members by what they are ranked by, made once for each period. */
public final class MemberOrder {

    private final Ranking ranking;
    private final RankingIndicator by;
    private final CompetitionRanks ranks;
    private final Area group;
    private final Areas areas;
    private final @Nullable Comparisons comparisons;
    private final Comparator with;
    private final Map<RankedWay, Ordering> orders = new HashMap<>();
    private @Nullable Ordering recent;

    /** What figures must share to be ordered together: the period and, for levels, the way they are read. */
    private record RankedWay(Period period, boolean isOfLastMonth) {
        /** Why a figure of another kind is left out. */
        String otherwise() {
            return isOfLastMonth
                    ? "it has a figure for %s as a whole, and the others only have figures for single months"
                            .formatted(period.label())
                    : "it only has figures for single months, and the others have one for %s as a whole"
                            .formatted(period.label());
        }
    }

    /** The ranks of the members in one period, those left out, and what they lack. */
    private record Ordering(
            RankedWay of,
            Map<AreaCode, Ranked> places,
            List<AreaCode> members,
            List<UnrankedMember> leftOut,
            String lack) {}

    /** What a member is ranked by; without a value, why there is none and what is missing. */
    private record Measured(AreaCode area, @Nullable Quantity value, String reason, String lack) {}

    MemberOrder(
            Ranking ranking,
            RankingIndicator by,
            Area group,
            Areas areas,
            @Nullable Comparisons comparisons,
            Comparator with) {
        this.ranking = ranking;
        this.by = by;
        this.ranks = new CompetitionRanks(ranking.order(), by.indicator());
        this.group = group;
        this.areas = areas;
        this.comparisons = comparisons;
        this.with = with;
    }

    /** The rank of an area over a period, or why it has none. */
    Rank of(AreaCode area, Period period) {
        if (by.figures() == null) {
            return new NotRanked(Unranked.INCOMPLETE_GROUP, notScored(), List.of());
        }
        Ordering order = order(area, period);
        Ranked place = order.places.get(area);
        if (place != null && order.places.size() > 1) {
            return place;
        }
        if (!order.members.contains(area)) {
            return new NotRanked(
                    Unranked.NOT_A_MEMBER,
                    "%s is not one of %s".formatted(areas.get(area).name(), Words.the(group.name())),
                    List.of());
        }
        return order.places.size() > 1 ? leftOut(area, order) : tooFew(order);
    }

    /** Whether a standing's rank comes from this order. */
    public boolean isOf(Standing standing) {
        return ranking.equals(standing.benchmark().ranking()) && group.equals(standing.group());
    }

    /** The members that are ranked with an area over a period, in order; those with the same rank by their code. */
    public List<RankedMember> members(AreaCode area, Period period) {
        return by.figures() == null
                ? List.of()
                : order(area, period).places.entrySet().stream()
                        .sorted(comparing((Map.Entry<AreaCode, Ranked> place) ->
                                        place.getValue().position())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(place -> new RankedMember(
                                areas.get(place.getKey()), place.getValue(), change(place.getKey(), period)))
                        .toList();
    }

    private @Nullable Compared change(AreaCode member, Period period) {
        Figures figures = by.figures();
        return ranking.of() == Of.CHANGE
                        && figures != null
                        && figures.at(member, period) instanceof Figure figure
                        && compared(member, figure) instanceof Compared compared
                ? compared
                : null;
    }

    private Comparison compared(AreaCode member, Figure figure) {
        return Objects.requireNonNull(comparisons, "only figures change").of(member, figure, with);
    }

    private String notScored() {
        Indicator other = by.indicator();
        String state = other.status() == Status.RETIRED ? "retired" : "in development";
        return "the members are ranked by %s, which is %s"
                .formatted(other.title(), other.isNarrative() ? "commentary without a number" : state);
    }

    private static NotRanked leftOut(AreaCode area, Ordering order) {
        String reason = order.leftOut.stream()
                .filter(left -> left.area().code().equals(area))
                .map(UnrankedMember::reason)
                .findFirst()
                .orElse("");
        return new NotRanked(Unranked.NO_FIGURE, reason, order.leftOut);
    }

    private NotRanked tooFew(Ordering order) {
        int ranked = order.places.size();
        return new NotRanked(
                Unranked.INCOMPLETE_GROUP,
                "only %d of %d %s %s %s"
                        .formatted(
                                ranked,
                                order.members.size(),
                                group.memberWord(),
                                ranked == 1 ? "has" : "have",
                                order.lack),
                order.leftOut);
    }

    /** The order that an area's figure belongs to. It is kept, because most areas of a row have the same one. */
    private Ordering order(AreaCode area, Period period) {
        Figures figures = Objects.requireNonNull(by.figures(), "only figures are ranked");
        boolean isOfLastMonth = figures.at(area, period) instanceof Figure figure && figure.isOfLastMonth();
        Ordering known = recent;
        if (known == null || known.of.period != period || known.of.isOfLastMonth != isOfLastMonth) {
            known = orders.computeIfAbsent(new RankedWay(period, isOfLastMonth), this::ordered);
            recent = known;
        }
        return known;
    }

    private Ordering ordered(RankedWay wanted) {
        Period period = wanted.period;
        List<AreaCode> members = areas.membersAt(group.code(), period.last());
        List<UnrankedMember> leftOut = new ArrayList<>();
        List<Ordered> ordered = new ArrayList<>(members.size());
        String lack = "complete data";
        for (AreaCode member : members) {
            Measured measured = measured(member, wanted);
            Quantity value = measured.value;
            if (value != null) {
                ordered.add(ranks.ordered(member, value));
            } else {
                leftOut.add(new UnrankedMember(areas.get(member), measured.reason));
                lack = measured.lack.isEmpty() ? lack : measured.lack;
            }
        }
        return new Ordering(wanted, ranks.places(ordered, List.copyOf(leftOut)), members, List.copyOf(leftOut), lack);
    }

    private Measured measured(AreaCode member, RankedWay wanted) {
        Figures figures = Objects.requireNonNull(by.figures(), "only figures are ranked");
        EvaluatedFigure evaluated = figures.at(member, wanted.period);
        if (evaluated instanceof Unscored why) {
            return new Measured(member, null, why.text(), lacking(why.reason()));
        }
        Figure figure = (Figure) evaluated;
        if (figure.isOfLastMonth() != wanted.isOfLastMonth) {
            return new Measured(member, null, wanted.otherwise(), "a figure of the same kind");
        }
        return ranking.of() == Of.VALUE ? new Measured(member, figure.value(), "", "") : changed(member, figure);
    }

    private Measured changed(AreaCode member, Figure figure) {
        Comparison comparison = compared(member, figure);
        if (comparison instanceof NotCompared why) {
            String lack = why.reason() == UnscoredReason.SUPPRESSED ? lacking(why.reason()) : "a comparison";
            return new Measured(member, null, why.text(), lack);
        }
        Quantity change = ((Compared) comparison).relative();
        return change == null
                ? new Measured(member, null, "there is no percentage change from zero", "a percentage change")
                : new Measured(member, change, "", "");
    }

    private static String lacking(UnscoredReason why) {
        return why == UnscoredReason.SUPPRESSED
                ? "a figure that may be shown"
                : why == UnscoredReason.ZERO_DENOMINATOR ? "a denominator above zero" : "";
    }
}
