package org.callover.kpi.standing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.callover.kpi.comparison.PercentChange;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.FigurePair;
import org.callover.kpi.figure.FigurePair.Matched;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.standing.Standing.GroupFigure;
import org.jspecify.annotations.Nullable;

/** The figure of a comparison group: pooled, or the mean of its members' figures, with or without the area itself. */
final class GroupFigures {

    /** A figure of the group, or why there is none. */
    private record Whole(@Nullable Quantity value, UnscoredReason why, String reason) {

        static Whole of(Quantity value) {
            return new Whole(value, UnscoredReason.INCOMPLETE_GROUP, "");
        }

        /**
         * No figure. Without members a group is incomplete, whatever they lack; but a withheld figure is not a missing
         * one.
         */
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

    /** The members that both periods have, added up for each period, and those that are read in two ways. */
    private record InBoth(Set<AreaCode> members, AddedMembers now, AddedMembers before, Set<AreaCode> unlike) {}

    /** Whether some levels of other members are read from the last month, and some from the whole period. */
    private record Kinds(boolean areOfLastMonth, boolean areOfWhole) {

        boolean hasOnlyThatOf(Figure figure) {
            return figure.isOfLastMonth() ? !areOfWhole : !areOfLastMonth;
        }
    }

    private final Benchmark benchmark;
    private final Figures figures;
    private final Areas areas;
    private final boolean isPercentage;
    private final Measure.Parts parts;
    private final Map<Period, AddedMembers> members = new HashMap<>();
    private final Map<Period, Set<AreaCode>> membership = new HashMap<>();
    private final Map<Asked, GroupFigure> shared = new HashMap<>();
    private @Nullable Asked recent;
    private @Nullable GroupFigure ofRecent;
    private final Map<Asked, FigurePair> pairs = new HashMap<>();
    private final Map<Asked, InBoth> inBoth = new HashMap<>();
    private final Map<Period, Kinds> kinds = new HashMap<>();

    GroupFigures(Benchmark benchmark, Figures figures, Areas areas, boolean isPercentage, Measure.Parts parts) {
        this.benchmark = benchmark;
        this.figures = figures;
        this.areas = areas;
        this.isPercentage = isPercentage;
        this.parts = parts;
    }

    /**
     * The group's figure to compare with an area's. If the area is part of the group, all areas of a row have the same
     * one.
     */
    GroupFigure of(AreaCode area, Period period, @Nullable Period before) {
        if (parts.isLevel() && !isAlike(area, period)) {
            return GroupFigure.none(
                    UnscoredReason.INCOMPLETE_GROUP,
                    "the figures are not of the same kind: some are for %s as a whole, others for single months"
                            .formatted(period.label()));
        }
        if (!benchmark.includeSelf()) {
            return beside(area, period, before);
        }
        Asked last = recent;
        if (last == null || last.period != period || last.before != before) {
            Asked asked = new Asked(period, before);
            GroupFigure found = shared.get(asked);
            if (found == null) {
                found = beside(area, period, before);
                shared.put(asked, found);
            }
            recent = asked;
            ofRecent = found;
        }
        return Objects.requireNonNull(ofRecent, "set whenever it is asked for");
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

    /** Whether levels that are compared are read in the same way. */
    private boolean isAlike(AreaCode area, Period period) {
        return !(figures.at(area, period) instanceof Figure figure)
                || kinds.computeIfAbsent(period, this::kinds).hasOnlyThatOf(figure);
    }

    private Kinds kinds(Period period) {
        List<AreaCode> others = benchmark.figure() == Benchmark.Figure.POOLED
                ? List.of(benchmark.group())
                : areas.membersAt(benchmark.group(), period.last());
        List<Boolean> ofLastMonth = others.stream()
                .map(other -> figures.at(other, period))
                .filter(Figure.class::isInstance)
                .map(each -> ((Figure) each).isOfLastMonth())
                .toList();
        return new Kinds(ofLastMonth.contains(true), ofLastMonth.contains(false));
    }

    /** The earlier and the later figure of a group, like for like. */
    private record Change(Quantity now, Quantity before) {

        Quantity difference() {
            return now.minus(before);
        }

        @Nullable
        Quantity percent() {
            return PercentChange.between(before, now);
        }
    }

    private @Nullable Change changed(AreaCode area, Period period, Period before) {
        return benchmark.figure() == Benchmark.Figure.POOLED
                ? changedPooled(area, period, before)
                : changedMean(area, period, before);
    }

    private @Nullable Change changedPooled(AreaCode area, Period period, Period before) {
        FigurePair pair = pairs.computeIfAbsent(
                new Asked(period, before), unseen -> figures.pair(benchmark.group(), period, before));
        if (!(pair.now() instanceof Figure now) || !(pair.before() instanceof Figure then)) {
            return null;
        }
        Matched matched = pair.matched();
        boolean isMatched =
                matched != null && !benchmark.includeSelf() && matched.members().contains(area);
        boolean isInNow = matched == null ? isLeftOut(area, period) : isMatched;
        boolean isInThen = matched == null ? isLeftOut(area, before) : isMatched;
        Quantity one = isInNow ? rest(now, area, period).value : now.value();
        Quantity other = isInThen ? rest(then, area, before).value : then.value();
        return one == null || other == null ? null : new Change(one, other);
    }

    /**
     * The change of the mean over the members that both periods have. An area that is left out is subtracted from the
     * sum of all.
     */
    private @Nullable Change changedMean(AreaCode area, Period period, Period before) {
        InBoth all = inBoth.computeIfAbsent(new Asked(period, before), unseen -> inBoth(period, before));
        boolean isOut = !benchmark.includeSelf() && all.members.contains(area);
        int count = all.members.size() - (isOut ? 1 : 0);
        Quantity now = isOut ? without(all.now, area, period) : all.now.sum();
        Quantity then = isOut ? without(all.before, area, before) : all.before.sum();
        boolean areUnlike = all.unlike.size() > (isOut && all.unlike.contains(area) ? 1 : 0);
        if (areUnlike || count == 0 || now == null || then == null) {
            return null;
        }
        Quantity members = Quantity.of(count);
        return new Change(now.dividedBy(members), then.dividedBy(members));
    }

    private @Nullable Quantity without(AddedMembers all, AreaCode area, Period period) {
        Quantity sum = all.sum();
        return sum != null && figures.at(area, period) instanceof Figure own ? sum.minus(own.value()) : null;
    }

    private InBoth inBoth(Period period, Period before) {
        List<AreaCode> common = areas.common(benchmark.group(), period.last(), before.last());
        Set<AreaCode> unlike = common.stream()
                .filter(each -> parts.isLevel()
                        && figures.at(each, period) instanceof Figure now
                        && figures.at(each, before) instanceof Figure then
                        && now.isOfLastMonth() != then.isOfLastMonth())
                .collect(Collectors.toSet());
        return new InBoth(
                Set.copyOf(common),
                AddedMembers.of(common, period, figures, areas),
                AddedMembers.of(common, before, figures, areas),
                unlike);
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
        EvaluatedFigure whole = figures.at(benchmark.group(), period);
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
        // a published percentage has no parts that one can be taken out of
        boolean hasParts = !isPercentage || figure.denominator() != null;
        return hasParts && figures.at(without, period) instanceof Figure own
                ? figure.without(own, parts).map(Figure::value).map(Whole::of).orElseGet(() -> withoutOthers(period))
                : Whole.none("the area's own figure cannot be subtracted from the group's");
    }

    /**
     * No figure, because there is nothing left to divide by: the group has no other members, or their denominator is
     * zero.
     */
    private Whole withoutOthers(Period period) {
        return areas.membersAt(benchmark.group(), period.last()).size() > 1
                ? Whole.none(UnscoredReason.ZERO_DENOMINATOR, "the denominator of the other members is zero")
                : Whole.none("the group has no other members");
    }

    private Whole mean(@Nullable AreaCode without, Period period) {
        AddedMembers all = members.computeIfAbsent(
                period, at -> AddedMembers.of(areas.membersAt(benchmark.group(), at.last()), at, figures, areas));
        Quantity sum = all.sum();
        if (sum == null) {
            return Whole.none(all.why(), all.reason());
        }
        if (without == null) {
            return Whole.of(sum.dividedBy(Quantity.of(all.count())));
        }
        return all.count() > 1 && figures.at(without, period) instanceof Figure own
                ? Whole.of(sum.minus(own.value()).dividedBy(Quantity.of(all.count() - 1L)))
                : Whole.none("the group has no other members");
    }
}
