package org.callover.kpi.standing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.standing.Standing.Ranked;
import org.callover.kpi.standing.Standing.UnrankedMember;

/** Ranks in which equal members share a place, and the places after it stay empty: 1, 2, 2, 4. */
final class CompetitionRanks {

    /**
     * A member with its value, the key that it is ordered by, and the binary number nearest to the key, which decides
     * unless two are equal.
     */
    record Ordered(AreaCode area, Quantity value, Quantity key, double nearest) {}

    private final Benchmark.Order order;
    private final Indicator by;

    /** @param by the indicator whose values are ranked */
    CompetitionRanks(Benchmark.Order order, Indicator by) {
        this.order = order;
        this.by = by;
    }

    /** A member with a value, ready to be ranked. */
    Ordered ordered(AreaCode area, Quantity value) {
        Quantity key = key(value);
        return new Ordered(area, value, key, key.toDouble());
    }

    /** The place of each member. */
    Map<AreaCode, Ranked> places(List<Ordered> members, List<UnrankedMember> leftOut) {
        Ordered[] ordered = members.toArray(Ordered[]::new);
        Arrays.sort(ordered, CompetitionRanks::compare);
        Map<AreaCode, Ranked> places = new HashMap<>(2 * ordered.length);
        int from = 0;
        while (from < ordered.length) {
            int to = from + 1;
            while (to < ordered.length && compare(ordered[from], ordered[to]) == 0) {
                to++;
            }
            for (int i = from; i < to; i++) {
                places.put(ordered[i].area, placed(ordered, ordered[i].value, from, to, leftOut));
            }
            from = to;
        }
        return places;
    }

    /** The rank of a value that is at the places from one index to before another. */
    private Ranked placed(Ordered[] ordered, Quantity value, int from, int to, List<UnrankedMember> leftOut) {
        int of = ordered.length;
        int first = from + 1;
        int last = of - to + 1;
        boolean isShared = to - from > 1;
        return switch (order) {
            case HIGHEST_FIRST -> new Ranked(first, of, isShared, value, first, last, leftOut);
            case LOWEST_FIRST -> new Ranked(first, of, isShared, value, last, first, leftOut);
            case BEST_FIRST ->
                new Ranked(first, of, isShared, value, beyond(ordered, value, 1), beyond(ordered, value, -1), leftOut);
        };
    }

    /** The rank of a value among all, counted from the highest or from the lowest. */
    private static int beyond(Ordered[] ordered, Quantity value, int sign) {
        int place = 1;
        for (Ordered each : ordered) {
            place += Integer.signum(each.value.compareTo(value)) == sign ? 1 : 0;
        }
        return place;
    }

    private static int compare(Ordered a, Ordered b) {
        int byNearest = Double.compare(a.nearest, b.nearest);
        return byNearest != 0 ? byNearest : a.key.compareTo(b.key);
    }

    /** The key of a value, which is smallest for the first in order. */
    private Quantity key(Quantity value) {
        return switch (order) {
            case HIGHEST_FIRST -> value.negate();
            case LOWEST_FIRST -> value;
            case BEST_FIRST -> best(value, by.directionOrThrow());
        };
    }

    private static Quantity best(Quantity value, Direction direction) {
        if (direction instanceof Direction.Range range) {
            return range.distance(value);
        }
        return direction instanceof Direction.Lower ? value : value.negate();
    }
}
