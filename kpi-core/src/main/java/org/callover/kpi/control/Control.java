package org.callover.kpi.control;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.callover.kpi.figure.Chance;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.Series;
import org.callover.kpi.statistics.Assurance;
import org.callover.kpi.statistics.Polarity;
import org.callover.kpi.statistics.TrendTest;
import org.callover.kpi.statistics.Variation;
import org.callover.kpi.statistics.XmrChart;

/** What the native periods of an indicator in an area say of its latest one, or why they say nothing. */
public sealed interface Control {

    /**
     * Months or quarters under statistical process control: new limits from each break on, the assurance read from the
     * limits that are current.
     *
     * @param reading the latest point with its limits; {@link #chart} has all of them
     * @param baseline how many of the first points of each phase fix its limits, where that was asked for
     */
    record Charted(Indicator indicator, Run run, XmrChart.Reading reading, OptionalInt baseline) implements Control {

        static Charted of(Indicator indicator, Run run, OptionalInt baseline) {
            int[] parted = run.parted(indicator.cautions().breaks());
            return new Charted(indicator, run, run.reading(baseline, parted), baseline);
        }

        /** Which way is good on the chart; a range has no such way. */
        public Polarity polarity() {
            return Chance.polarity(indicator.directionOrThrow());
        }

        /** What the latest point says. */
        public Variation variation() {
            return reading.variation(polarity());
        }

        /** The chart with every point and phase. */
        public XmrChart chart() {
            int[] parted = run.parted(breaks());
            return baseline.isPresent()
                    ? XmrChart.withBaseline(run.values(), baseline.getAsInt(), parted)
                    : XmrChart.rebased(run.values(), parted);
        }

        /** The breaks inside the run, in order. */
        public List<Series.Break> breaks() {
            return run.within(indicator.cautions().breaks());
        }

        /** What a value of the period at an index should be. */
        public Aim aim(int at) {
            return Aim.of(indicator, run.step(), run.period(at));
        }

        /** Whether the process, left as it is, will meet the target in force at the latest point. */
        public Optional<Assurance> assurance() {
            return !isAimMoving() && aim(run.length() - 1) instanceof Aim.Bounds bounds
                    ? bounds.assurance(reading.phase())
                    : Optional.empty();
        }

        /** Why there is no assurance; absent where there is one. */
        public Optional<String> noAssurance() {
            if (assurance().isPresent()) {
                return Optional.empty();
            }
            Aim aim = aim(run.length() - 1);
            if (aim instanceof Aim.Absent absent) {
                return Optional.of(absent.because());
            }
            return Optional.of(
                    isAimMoving()
                            ? "the target moves from month to month, and a process left as it is does not"
                            : "there is one point since the break, and that has no limits");
        }

        private boolean isAimMoving() {
            return indicator.judging().target() instanceof Target.Trajectory;
        }
    }

    /**
     * Years tested for a trend over the latest five, never across a break.
     *
     * @param run the years since the last break
     */
    record Trended(Indicator indicator, Run run, TrendTest test) implements Control {}

    /** Nothing, and why: as a clause that follows "because". */
    record NotCharted(Uncharted code, String text) implements Control, Stretch {}
}
