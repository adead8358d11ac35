package org.callover.kpi.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.ChangeTest;

/** The changes of the members of one row's benchmark group, counted once for each period, and only when needed. */
public final class SharedChanges {

    private final Area group;
    private final Figures figures;
    private final Comparisons comparisons;
    private final Comparator comparator;
    private final Map<Period, Counted> known = new HashMap<>();

    /** How many members have both figures, and how many of them clearly rose or clearly fell. */
    private record Counted(int of, int up, int down) {

        static final Counted NONE = new Counted(0, 0, 0);

        Counted and(Compared change) {
            boolean isUp = change.isTestedClear() && change.movement() == Movement.UP;
            boolean isDown = change.isTestedClear() && change.movement() == Movement.DOWN;
            return new Counted(of + 1, up + (isUp ? 1 : 0), down + (isDown ? 1 : 0));
        }
    }

    public SharedChanges(Area group, Figures figures, Comparisons comparisons, Comparator comparator) {
        this.group = group;
        this.figures = figures;
        this.comparisons = comparisons;
        this.comparator = comparator;
    }

    /**
     * How many members changed as an area did; nothing if the area did not change, or too few members have both
     * figures.
     */
    public Optional<SharedChange> with(Compared change, Period period) {
        if (change.movement() == Movement.LEVEL) {
            return Optional.empty();
        }
        Counted counted = known.computeIfAbsent(period, this::count);
        SharedChange common =
                new SharedChange(change.movement() == Movement.UP ? counted.up : counted.down, counted.of);
        return common.of() < ChangeTest.LEAST_AREAS ? Optional.empty() : Optional.of(common);
    }

    /** The group. */
    public Area group() {
        return group;
    }

    private Counted count(Period period) {
        Counted counted = Counted.NONE;
        for (AreaCode member : group.membersAt(period.last())) {
            if (figures.at(member, period) instanceof Figure figure
                    && comparisons.of(member, figure, comparator) instanceof Compared change) {
                counted = counted.and(change);
            }
        }
        return counted;
    }
}
