package org.callover.kpi.standing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callover.kpi.figure.Evaluated;
import org.callover.kpi.figure.Evaluated.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.standing.Standing.GroupFigure;
import org.callover.kpi.standing.Standing.LeftOut;
import org.callover.kpi.standing.Standing.NotRanked;
import org.callover.kpi.standing.Standing.Rank;
import org.callover.kpi.standing.Standing.Ranked;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** The places of one row's areas in the benchmark group; the members' order is made once for each period. */
public final class Standings {

    private final Indicator indicator;
    private final Benchmark benchmark;
    private final Figures figures;
    private final Areas areas;
    private final GroupFigures groupFigures;
    private final Area group;
    private final boolean isTotal;
    private final Map<Alike, Order> orders = new HashMap<>();

    /** Figures that may be ordered together: of one period, and of levels those that are read in the same way. */
    private record Alike(Period period, boolean isOfLastMonth) {
        /** Why a figure that is not alike is left out. */
        String otherwise() {
            return isOfLastMonth
                    ? "it has a figure for %s as a whole, and the others only have figures for single months"
                            .formatted(period.label())
                    : "it only has figures for single months, and the others have one for %s as a whole"
                            .formatted(period.label());
        }
    }

    /** The positions of the members of one period, and which of them several share; of those left out, what they lack. */
    private record Order(
            Map<AreaCode, Integer> positions,
            Set<Integer> shared,
            List<AreaCode> members,
            List<LeftOut> leftOut,
            String lack) {}

    public Standings(Indicator indicator, Benchmark benchmark, Figures figures, Areas areas) {
        this.indicator = indicator;
        this.benchmark = benchmark;
        this.figures = figures;
        this.areas = areas;
        this.group = areas.get(benchmark.group());
        this.isTotal = benchmark.figure() == Benchmark.Figure.POOLED
                && !indicator.isPercentage()
                && (indicator.measureOrThrow() instanceof Measure.Count
                        || indicator.measureOrThrow() instanceof Measure.Level);
        this.groupFigures = new GroupFigures(
                benchmark, figures, areas, indicator.isPercentage(), indicator.measure() instanceof Measure.Level);
    }

    /** An area's standing over the period of its figure. */
    public Standing of(AreaCode area, Figure figure, @Nullable Period before) {
        Period period = figure.period();
        GroupFigure ofGroup = groupFigures.of(area, period, before);
        Quantity groupValue = ofGroup.value();
        return new Standing(
                group,
                benchmark,
                ofGroup,
                groupValue == null || isTotal ? null : figure.value().minus(groupValue),
                benchmark.rank() == null
                        ? null
                        : rank(area, orders.computeIfAbsent(new Alike(period, figure.isOfLastMonth()), this::order)));
    }

    /** The group's figure beside an area's, or why it has none. */
    public GroupFigure groupFigure(AreaCode area, Period period) {
        return groupFigures.of(area, period, null);
    }

    /** The same with its change from an earlier period, like for like. */
    public GroupFigure groupFigure(AreaCode area, Period period, Period before) {
        return groupFigures.of(area, period, before);
    }

    public Area group() {
        return group;
    }

    public Benchmark benchmark() {
        return benchmark;
    }

    /**
     * The place of every member that has a figure over the period.
     *
     * @param isOfLastMonth of levels: whether of those that the last month stands for, and not of the others
     */
    public Map<AreaCode, Integer> positions(Period period, boolean isOfLastMonth) {
        Order order = orders.computeIfAbsent(new Alike(period, isOfLastMonth), this::order);
        return Collections.unmodifiableMap(order.positions);
    }

    private Rank rank(AreaCode area, Order order) {
        Integer position = order.positions.get(area);
        if (position != null && order.positions.size() > 1) {
            return new Ranked(position, order.positions.size(), order.shared.contains(position), order.leftOut);
        }
        if (!order.members.contains(area)) {
            return new NotRanked(
                    "%s is not one of %s".formatted(areas.get(area).name(), Words.the(group.name())), List.of());
        }
        return new NotRanked(
                "only %d of %d %s %s %s"
                        .formatted(
                                order.positions.size(),
                                order.members.size(),
                                group.memberWord(),
                                order.positions.size() == 1 ? "has" : "have",
                                order.lack),
                order.leftOut);
    }

    private Order order(Alike wanted) {
        Period period = wanted.period;
        List<AreaCode> members = areas.membersAt(group.code(), period.last());
        List<LeftOut> leftOut = new ArrayList<>();
        List<Ordered> ordered = new ArrayList<>(members.size());
        String lack = "complete data";
        for (AreaCode member : members) {
            Evaluated evaluated = figures.at(member, period);
            if (evaluated instanceof Figure figure && figure.isOfLastMonth() == wanted.isOfLastMonth) {
                Quantity key = key(figure.value());
                ordered.add(new Ordered(member, key, key.toDouble()));
            } else if (evaluated instanceof Figure) {
                leftOut.add(new LeftOut(areas.get(member), wanted.otherwise()));
                lack = "a figure of the same kind";
            } else {
                Unscored why = (Unscored) evaluated;
                leftOut.add(new LeftOut(areas.get(member), why.text()));
                lack = lacking(why.reason(), lack);
            }
        }
        Set<Integer> shared = new HashSet<>();
        return new Order(positions(ordered, shared), shared, members, List.copyOf(leftOut), lack);
    }

    private static String lacking(UnscoredReason why, String otherwise) {
        return why == UnscoredReason.SUPPRESSED
                ? "a figure that may be shown"
                : why == UnscoredReason.ZERO_DENOMINATOR ? "a denominator above zero" : otherwise;
    }

    /** A member with what it is ordered by, and a binary number that orders it wherever two are not equal as one. */
    private record Ordered(AreaCode area, Quantity key, double nearest) {}

    private static Map<AreaCode, Integer> positions(List<Ordered> members, Set<Integer> shared) {
        Ordered[] ordered = members.toArray(Ordered[]::new);
        Arrays.sort(ordered, Standings::compare);
        Map<AreaCode, Integer> positions = new HashMap<>(2 * ordered.length);
        int position = 1;
        for (int i = 0; i < ordered.length; i++) {
            if (i > 0 && compare(ordered[i - 1], ordered[i]) == 0) {
                shared.add(position);
            } else {
                position = i + 1;
            }
            positions.put(ordered[i].area, position);
        }
        return positions;
    }

    private static int compare(Ordered a, Ordered b) {
        int byNearest = Double.compare(a.nearest, b.nearest);
        return byNearest != 0 ? byNearest : a.key.compareTo(b.key);
    }

    /** What is smallest for the first in order. */
    private Quantity key(Quantity value) {
        if (benchmark.rank() == Benchmark.Order.HIGHEST_FIRST) {
            return value.negate();
        }
        Direction direction = indicator.directionOrThrow();
        if (direction instanceof Direction.Range range) {
            return range.distance(value);
        }
        return direction instanceof Direction.Lower ? value : value.negate();
    }
}
