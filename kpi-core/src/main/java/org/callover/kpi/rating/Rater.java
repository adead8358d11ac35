package org.callover.kpi.rating;

import java.math.BigDecimal;
import java.util.function.Function;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Amount;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.indicator.Thresholds;
import org.callover.kpi.indicator.Thresholds.Verdict;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/** The rating of one figure: the target made a value, the thresholds set, the quantity judged. */
public final class Rater {

    /** A target as a value, or why it has none. */
    private record Goal(@Nullable Quantity value, String basis) {}

    private final Indicator indicator;
    private final Function<Comparator, Comparison> comparisons;

    /** @param comparisons the figure's comparison with any comparator, for targets that are a change */
    public Rater(Indicator indicator, Function<Comparator, Comparison> comparisons) {
        this.indicator = indicator;
        this.comparisons = comparisons;
    }

    public Rating rate(Figure figure, Comparison comparison, Window window) {
        Direction direction = indicator.directionOrThrow();
        if (direction instanceof Direction.None none) {
            return Rating.notRated(none.because());
        }
        Indicator.Judging judging = indicator.judging();
        Target target = judging.target();
        String noTarget = judging.noTarget();
        if (target == null && !(direction instanceof Direction.Range)) {
            return Rating.notRated(noTarget == null ? "no target is set" : noTarget);
        }
        Quantity judged = judging.judgesChange() ? change(comparison) : figure.value();
        if (judged == null) {
            return Rating.notRated("there is no change to judge: " + whyNoChange(comparison));
        }
        return target == null
                ? inRange((Direction.Range) direction, judged)
                : against(direction, goal(target, figure, window), judged);
    }

    private Rating inRange(Direction.Range range, Quantity judged) {
        var margin = indicator.judging().amberWithin();
        Verdict verdict = new Thresholds.Between(range, margin == null ? ZERO_MARGIN : margin).rate(judged);
        String basis = "%s to %s".formatted(range.low(), range.high());
        return new Rating(verdict.rag(), decided(verdict, judged), null, basis, judged);
    }

    private static final Amount ZERO_MARGIN = new Amount(BigDecimal.ZERO, false);

    private Rating against(Direction direction, Goal goal, Quantity judged) {
        Quantity target = goal.value;
        if (target == null) {
            return Rating.notRated(goal.basis);
        }
        Quantity margin = indicator.judging().margin(target);
        Verdict verdict = Thresholds.of(direction, target, margin).rate(judged);
        return new Rating(verdict.rag(), decided(verdict, judged), target, goal.basis, judged);
    }

    private Goal goal(Target target, Figure figure, Window window) {
        if (target instanceof Target.Fixed fixed) {
            return new Goal(fixed.value(), "fixed");
        }
        return target instanceof Target.ByYear byYear
                ? yearly(byYear, figure, window)
                : changed((Target.Change) target);
    }

    private Goal yearly(Target.ByYear target, Figure figure, Window window) {
        FinancialYear year = FinancialYear.containing(figure.period().last());
        Quantity value = target.values().get(year);
        if (value == null) {
            return new Goal(null, "no target is set for " + year);
        }
        boolean partOfYear =
                indicator.measureOrThrow().growsWithTime() && figure.period().months() < 12;
        return partOfYear
                ? new Goal(null, "the target for %s is for the whole year, not for %s".formatted(year, window))
                : new Goal(value, "target for " + year);
    }

    private Goal changed(Target.Change target) {
        Comparison on = comparisons.apply(target.on());
        if (on instanceof Compared compared) {
            Quantity before = compared.before().value();
            return new Goal(before.plus(target.amount().from(before)), target.toString());
        }
        return new Goal(null, "the target is %s, but %s".formatted(target, ((NotCompared) on).text()));
    }

    private @Nullable Quantity change(Comparison comparison) {
        if (!(comparison instanceof Compared compared)) {
            return null;
        }
        return indicator.isPercentage() ? compared.change() : compared.percentChange();
    }

    private static String whyNoChange(Comparison comparison) {
        return comparison instanceof NotCompared none ? none.text() : "from zero there is no percentage";
    }

    private Reason.Decided decided(Verdict verdict, Quantity judged) {
        return new Reason.Decided(verdict, judged, indicator.decimals(), indicator.isPercentage());
    }
}
