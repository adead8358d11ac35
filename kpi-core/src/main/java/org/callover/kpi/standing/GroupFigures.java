package org.callover.kpi.standing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callover.kpi.figure.Evaluated;
import org.callover.kpi.figure.Evaluated.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.Pair;
import org.callover.kpi.figure.Reasons;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.standing.Standing.GroupFigure;
import org.jspecify.annotations.Nullable;

/** The one figure of a comparison group, pooled or as the mean of its members' figures, with or without an area. */
final class GroupFigures {

    /** A figure of the group, or why it has none. */
    private record Whole(@Nullable Quantity value, UnscoredReason why, String reason) {

        static Whole of(Quantity value) {
            return new Whole(value, UnscoredReason.INCOMPLETE_GROUP, "");
        }

        /** A group is not whole without members, whatever it is that they lack; but what is withheld is not missing. */
        static Whole none(UnscoredReason why, String reason) {
            boolean isNamed = why == UnscoredReason.SUPPRESSED || why == UnscoredReason.ZERO_DENOMINATOR;
            return new Whole(null, isNamed ? why : UnscoredReason.INCOMPLETE_GROUP, reason);
        }

        static Whole none(String reason) {
            return none(UnscoredReason.INCOMPLETE_GROUP, reason);
        }
    }

    /** A period, and one to compare it with. */
    private record Asked(Period period, @Nullable Period before) {}

    /** The members' figures added up, and how many they are; no sum where one is missing. */
    private record Members(@Nullable Quantity sum, int count, UnscoredReason why, String reason) {}

    private final Benchmark benchmark;
    private final Figures figures;
    private final Areas areas;
    private final boolean isPercentage;
    private final boolean isLevel;
    private final Map<Period, Members> members = new HashMap<>();
    private final Map<Period, Set<AreaCode>> membership = new HashMap<>();
    private final Map<Asked, GroupFigure> shared = new HashMap<>();

    GroupFigures(Benchmark benchmark, Figures figures, Areas areas, boolean isPercentage, boolean isLevel) {
        this.benchmark = benchmark;
        this.figures = figures;
        this.areas = areas;
        this.isPercentage = isPercentage;
        this.isLevel = isLevel;
    }

    /** The group's figure beside an area's; where the area itself is in it, the same one beside every area. */
    GroupFigure of(AreaCode area, Period period, @Nullable Period before) {
        if (isLevel && !isAlike(area, period)) {
            return GroupFigure.none(
                    UnscoredReason.INCOMPLETE_GROUP,
                    "the figures are not of the same kind: some are for %s as a whole, others for single months"
                            .formatted(period.label()));
        }
        if (!benchmark.includeSelf()) {
            return beside(area, period, before);
        }
        Asked asked = new Asked(period, before);
        GroupFigure known = shared.get(asked);
        if (known == null) {
            known = beside(area, period, before);
            shared.put(asked, known);
        }
        return known;
    }

    private GroupFigure beside(AreaCode area, Period period, @Nullable Period before) {
        Whole now = whole(area, period);
        Quantity value = now.value;
        if (value == null) {
            return GroupFigure.none(now.why, now.reason);
        }
        Change change = before == null ? null : changed(area, period, before);
        if (change == null) {
            return new GroupFigure(value, null, null, null, null);
        }
        return new GroupFigure(value, change.difference(), isPercentage ? null : change.percent(), null, null);
    }

    /** Whether levels that are set side by side are read in the same way. */
    private boolean isAlike(AreaCode area, Period period) {
        List<AreaCode> others = benchmark.figure() == Benchmark.Figure.POOLED
                ? List.of(benchmark.group())
                : areas.membersAt(benchmark.group(), period.last());
        return others.stream().allMatch(other -> isAlike(figures.at(area, period), figures.at(other, period)));
    }

    private static boolean isAlike(Evaluated one, Evaluated other) {
        return !(one instanceof Figure here)
                || !(other instanceof Figure there)
                || here.isOfLastMonth() == there.isOfLastMonth();
    }

    /** What a group's figure went from, and to, like for like. */
    private record Change(Quantity now, Quantity before) {

        Quantity difference() {
            return now.minus(before);
        }

        /** From zero there is none, but to zero. */
        @Nullable
        Quantity percent() {
            Quantity difference = difference();
            if (difference.signum() == 0) {
                return difference;
            }
            return before.signum() == 0 ? null : Quantity.ratio(difference, before.abs(), BigDecimal.valueOf(100));
        }
    }

    private @Nullable Change changed(AreaCode area, Period period, Period before) {
        return benchmark.figure() == Benchmark.Figure.POOLED
                ? changedPooled(area, period, before)
                : changedMean(area, period, before);
    }

    private @Nullable Change changedPooled(AreaCode area, Period period, Period before) {
        Pair pair = figures.pair(benchmark.group(), period, before);
        if (!(pair.now() instanceof Figure now) || !(pair.before() instanceof Figure then)) {
            return null;
        }
        boolean isIn = pair.matched() == null
                ? isLeftOut(area, period)
                : !benchmark.includeSelf() && pair.matched().members().contains(area);
        Quantity one = isIn ? rest(now, area, period).value : now.value();
        Quantity other = isIn ? rest(then, area, before).value : then.value();
        return one == null || other == null ? null : new Change(one, other);
    }

    /** Over the members that both periods have. */
    private @Nullable Change changedMean(AreaCode area, Period period, Period before) {
        List<AreaCode> common = areas.common(benchmark.group(), period.last(), before.last()).stream()
                .filter(member -> benchmark.includeSelf() || !member.equals(area))
                .toList();
        if (isLevel && !common.stream().allMatch(each -> isAlike(figures.at(each, period), figures.at(each, before)))) {
            return null;
        }
        Members now = addUp(common, period);
        Members then = addUp(common, before);
        Quantity count = Quantity.of(common.size());
        return now.sum == null || then.sum == null
                ? null
                : new Change(now.sum.dividedBy(count), then.sum.dividedBy(count));
    }

    private boolean isLeftOut(AreaCode area, Period period) {
        return !benchmark.includeSelf()
                && membership
                        .computeIfAbsent(period, at -> Set.copyOf(areas.membersAt(benchmark.group(), at.last())))
                        .contains(area);
    }

    private Whole whole(AreaCode area, Period period) {
        boolean without = isLeftOut(area, period);
        return benchmark.figure() == Benchmark.Figure.POOLED
                ? pooled(without ? area : null, period)
                : mean(without ? area : null, period);
    }

    private Whole pooled(@Nullable AreaCode without, Period period) {
        Evaluated whole = figures.at(benchmark.group(), period);
        if (!(whole instanceof Figure figure)) {
            Unscored none = (Unscored) whole;
            return Whole.none(none.reason(), none.text());
        }
        if (without == null) {
            return Whole.of(figure.value());
        }
        return rest(figure, without, period);
    }

    private Whole rest(Figure figure, AreaCode without, Period period) {
        // a published percentage has no parts to take one out of
        boolean hasParts = !isPercentage || figure.denominator() != null;
        return hasParts && figures.at(without, period) instanceof Figure own
                ? figure.without(own).map(Whole::of).orElseGet(() -> withoutOthers(period))
                : Whole.none("the area's own figure cannot be taken out of the group's");
    }

    /** Nothing is left to divide by: there is no other member, or the others have a denominator of zero. */
    private Whole withoutOthers(Period period) {
        return areas.membersAt(benchmark.group(), period.last()).size() > 1
                ? Whole.none(UnscoredReason.ZERO_DENOMINATOR, "the denominator of the other members is zero")
                : Whole.none("there is no other member");
    }

    private Whole mean(@Nullable AreaCode without, Period period) {
        Members all = members.computeIfAbsent(period, at -> addUp(areas.membersAt(benchmark.group(), at.last()), at));
        Quantity sum = all.sum;
        if (sum == null) {
            return Whole.none(all.why, all.reason);
        }
        if (without == null) {
            return Whole.of(sum.dividedBy(Quantity.of(all.count)));
        }
        return all.count > 1 && figures.at(without, period) instanceof Figure own
                ? Whole.of(sum.minus(own.value()).dividedBy(Quantity.of(all.count - 1L)))
                : Whole.none("there is no other member");
    }

    private Members addUp(List<AreaCode> all, Period period) {
        Quantity sum = Quantity.ZERO;
        List<AreaCode> incomplete = new ArrayList<>();
        List<AreaCode> undivided = new ArrayList<>();
        for (AreaCode member : all) {
            Evaluated evaluated = figures.at(member, period);
            if (evaluated instanceof Figure figure) {
                sum = sum.plus(figure.value());
            } else if (evaluated instanceof Unscored why && why.reason() == UnscoredReason.SUPPRESSED) {
                return new Members(null, all.size(), why.reason(), why.text());
            } else if (((Unscored) evaluated).reason() == UnscoredReason.ZERO_DENOMINATOR) {
                undivided.add(member);
            } else {
                incomplete.add(member);
            }
        }
        if (incomplete.isEmpty() && !undivided.isEmpty()) {
            return new Members(
                    null,
                    all.size(),
                    UnscoredReason.ZERO_DENOMINATOR,
                    "the denominator is zero in " + Reasons.members(undivided, areas));
        }
        String verb = incomplete.size() == 1 ? " is incomplete" : " are incomplete";
        return incomplete.isEmpty() && !all.isEmpty()
                ? new Members(sum, all.size(), UnscoredReason.INCOMPLETE_GROUP, "")
                : new Members(
                        null, all.size(), UnscoredReason.INCOMPLETE_GROUP, Reasons.members(incomplete, areas) + verb);
    }
}
