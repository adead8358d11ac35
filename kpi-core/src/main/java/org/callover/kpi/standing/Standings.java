package org.callover.kpi.standing;

import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.comparison.Comparisons;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Benchmark.Ranking;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.standing.Standing.GroupFigure;
import org.jspecify.annotations.Nullable;

/** The standings of one row's areas in one of its benchmark groups. */
public final class Standings {

    private final Benchmark benchmark;
    private final Areas areas;
    private final GroupFigures groupFigures;
    private final Area group;
    private final boolean isTotal;
    private final @Nullable RankingIndicator rankedBy;

    /** Standings without ranks. */
    public Standings(Indicator indicator, Benchmark benchmark, Figures figures, Areas areas) {
        this(indicator, benchmark, figures, areas, null);
    }

    private Standings(
            Indicator indicator,
            Benchmark benchmark,
            Figures figures,
            Areas areas,
            @Nullable RankingIndicator rankedBy) {
        this.benchmark = benchmark;
        this.areas = areas;
        this.rankedBy = rankedBy;
        this.group = areas.get(benchmark.group());
        boolean isUndivided = indicator.parts().denominator() == null && !indicator.isPercentage();
        this.isTotal = benchmark.figure() == Benchmark.Figure.POOLED
                && (isUndivided || indicator.parts().shareOf() != null);
        this.groupFigures = new GroupFigures(benchmark, figures, areas, indicator.isPercentage(), indicator.parts());
    }

    /**
     * Standings with the ranks that the benchmark asks for.
     *
     * @param figures the figures of the indicator
     * @param indicators all indicators that a rank may be based on
     * @param ofOthers gives the figures of another indicator
     */
    public static Standings ranked(
            Indicator indicator,
            Benchmark benchmark,
            Figures figures,
            Areas areas,
            Function<IndicatorId, Optional<Indicator>> indicators,
            Function<Indicator, Figures> ofOthers) {
        RankingIndicator by = Optional.ofNullable(benchmark.ranking())
                .flatMap(ranking -> RankingIndicator.of(ranking, indicator, figures, indicators, ofOthers))
                .orElse(null);
        return new Standings(indicator, benchmark, figures, areas, by);
    }

    /**
     * The order of the members; absent if no rank is asked for.
     *
     * @param window the window of the row
     * @param comparator what changes are measured from, if they are ranked
     */
    public @Nullable MemberOrder places(Window window, Comparator comparator) {
        Ranking ranking = benchmark.ranking();
        RankingIndicator by = rankedBy;
        if (ranking == null || by == null) {
            return null;
        }
        Figures figures = by.figures();
        Comparisons comparisons = figures == null ? null : new Comparisons(by.indicator(), window, figures);
        return new MemberOrder(ranking, by, group, areas, comparisons, comparator);
    }

    /** An area's standing over the period of its figure. */
    public Standing of(AreaCode area, Figure figure, @Nullable Period before, @Nullable MemberOrder places) {
        Period period = figure.period();
        GroupFigure ofGroup = groupFigures.of(area, period, before);
        Quantity groupValue = ofGroup.value();
        return new Standing(
                group,
                benchmark,
                ofGroup,
                groupValue == null || isTotal ? null : figure.value().minus(groupValue),
                places == null ? null : places.of(area, period),
                rankedBy == null ? null : rankedBy.indicator());
    }

    /** The group's figure to compare with an area's, or why there is none. */
    public GroupFigure groupFigure(AreaCode area, Period period) {
        return groupFigures.of(area, period, null);
    }

    /** The same, with its change from an earlier period, like for like. */
    public GroupFigure groupFigure(AreaCode area, Period period, Period before) {
        return groupFigures.of(area, period, before);
    }

    public Area group() {
        return group;
    }

    public Benchmark benchmark() {
        return benchmark;
    }
}
