package org.callover.kpi.control;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Indicator.Judging;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.indicator.Thresholds;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.Assurance;
import org.callover.kpi.statistics.XmrPhase;
import org.jspecify.annotations.Nullable;

/**
 * The values that meet an indicator's target in one native period, or why the target says nothing about one.
 *
 * <p>A target for twelve months says nothing about one month if it is for a count. A percentage, a mean or a level has
 * the same scale in every window, and so has a count whose window is itself the native period.
 */
public sealed interface ChartTarget {

    /** The values from a lower to an upper bound; a bound that is absent sets no limit. */
    record Bounds(@Nullable Quantity low, @Nullable Quantity high, boolean includesLow, boolean includesHigh)
            implements ChartTarget {

        private static Bounds of(Direction direction, Quantity target) {
            return direction instanceof Direction.Higher
                    ? new Bounds(target, null, true, true)
                    : new Bounds(null, target, true, true);
        }

        private static Bounds of(Thresholds.Condition green) {
            Bounds bounds = new Bounds(null, null, true, true);
            for (Thresholds.Bound bound : green.bounds()) {
                bounds = bound.isUpper()
                        ? new Bounds(bounds.low, bound.limit(), bounds.includesLow, bound.includesLimit())
                        : new Bounds(bound.limit(), bounds.high, bound.includesLimit(), bounds.includesHigh);
            }
            return bounds;
        }

        Optional<Assurance> assurance(XmrPhase phase) {
            double from = low == null ? Double.NEGATIVE_INFINITY : low.toDouble();
            double to = high == null ? Double.POSITIVE_INFINITY : high.toDouble();
            return Assurance.within(
                    phase, includesLow ? from : Math.nextUp(from), includesHigh ? to : Math.nextDown(to));
        }
    }

    /**
     * No target, and why. The reason is put into words only when it is read, because most cells of a grid never show
     * it.
     *
     * @param form the words, with a place for each thing that they mention
     */
    record Absent(String form, List<Object> about) implements ChartTarget {

        public Absent {
            about = List.copyOf(about);
        }

        private static Absent because(String words) {
            return new Absent("%s", List.of(words));
        }

        /** The reason, as a clause that follows "because". */
        public String because() {
            return form.formatted(about.toArray());
        }
    }

    /** The values that are on target in one native period. */
    static ChartTarget of(Indicator indicator, NativeStep step, Period period) {
        Direction direction = indicator.directionOrThrow();
        Judging judging = indicator.judging();
        if (direction instanceof Direction.None) {
            return Absent.because("neither direction is good, so there is no target to meet");
        }
        if (judging.judgesChange()) {
            return Absent.because("the target is for the change, not for the value");
        }
        if (judging.bands() == null && judging.target() == null && !(direction instanceof Direction.Range)) {
            String because = judging.noTarget();
            return Absent.because(because == null ? "no target is set" : because);
        }
        boolean grows = indicator.growsWithTime();
        if (grows && indicator.window().months() != step.months()) {
            return new Absent(
                    "the target is for the window %s, not for one %s", List.of(indicator.window(), step.word()));
        }
        return onScale(direction, judging, grows, period);
    }

    private static ChartTarget ofYear(Direction direction, Target.ByYear target, boolean grows, FinancialYear year) {
        Quantity value = grows ? null : target.values().get(year);
        String because = grows ? "the target for %s is for the whole year" : "no target is set for %s";
        return value == null ? new Absent(because, List.of(year)) : Bounds.of(direction, value);
    }

    private static ChartTarget ofMilestone(Direction direction, Target.Milestones target, YearMonth month) {
        Quantity value = target.at(month).orElse(null);
        return value == null
                ? new Absent("no milestone is set for %s", List.of(Period.name(month)))
                : Bounds.of(direction, value);
    }

    private static ChartTarget onScale(Direction direction, Judging judging, boolean grows, Period period) {
        Thresholds.Bands bands = judging.bands();
        if (bands != null) {
            return Bounds.of(bands.green());
        }
        Target target = judging.target();
        if (target instanceof Target.Fixed fixed) {
            return Bounds.of(direction, fixed.value());
        }
        if (target instanceof Target.ByYear byYear) {
            return ofYear(direction, byYear, grows, FinancialYear.containing(period.last()));
        }
        if (target instanceof Target.Trajectory trajectory) {
            Quantity value = trajectory.at(period.last()).orElse(null);
            return value == null
                    ? new Absent("the target's trajectory does not cover %s", List.of(Period.name(period.last())))
                    : Bounds.of(direction, value);
        }
        if (target instanceof Target.Milestones milestones) {
            return ofMilestone(direction, milestones, period.last());
        }
        return target == null && direction instanceof Direction.Range range
                ? new Bounds(range.low(), range.high(), true, true)
                : Absent.because("the target depends on other figures and changes with them");
    }
}
