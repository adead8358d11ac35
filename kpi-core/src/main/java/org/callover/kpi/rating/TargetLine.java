package org.callover.kpi.rating;

import java.util.Objects;
import java.util.Optional;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparisons;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.standing.Standings;

/**
 * The targets of an indicator in its own window, month after month: the line to draw next to its values. Each is the
 * target that the figure would be rated against.
 */
public final class TargetLine {

    private final Indicator indicator;
    private final Comparator comparator;
    private final Comparisons comparisons;
    private final Rater rater;

    public TargetLine(Indicator indicator, Figures figures, Areas areas) {
        Benchmark benchmark = indicator.benchmark();
        Standings standings = benchmark == null ? null : new Standings(indicator, benchmark, figures, areas);
        this.indicator = indicator;
        this.comparator = indicator.comparator();
        this.comparisons = new Comparisons(indicator, indicator.window(), figures);
        this.rater = new Rater(indicator, indicator.window(), comparator, figures, standings);
    }

    /** The target of an area's figure; nothing if there is none, or if it is not a target for the value. */
    public Optional<Quantity> of(AreaCode area, Figure figure) {
        if (indicator.judging().judgesChange()) {
            return Optional.empty();
        }
        Comparison comparison = comparisons.of(area, figure, comparator);
        Rating rating = rater.rate(
                area, figure, comparison, on -> on.equals(comparator) ? comparison : comparisons.of(area, figure, on));
        boolean isOfFigure = Objects.equals(figure.value(), rating.judged());
        return isOfFigure ? Optional.ofNullable(rating.target()) : Optional.empty();
    }

    /** The range of good values, if there is one and the value is judged. */
    public Optional<Direction.Range> range() {
        return indicator.directionOrThrow() instanceof Direction.Range range
                        && !indicator.judging().judgesChange()
                ? Optional.of(range)
                : Optional.empty();
    }
}
