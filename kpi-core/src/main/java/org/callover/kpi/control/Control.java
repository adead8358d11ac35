package org.callover.kpi.control;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.callover.kpi.figure.Chance;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.Series;
import org.callover.kpi.statistics.Assurance;
import org.callover.kpi.statistics.Polarity;
import org.callover.kpi.statistics.TrendTest;
import org.callover.kpi.statistics.Variation;
import org.callover.kpi.statistics.XmrChart;
import org.callover.kpi.statistics.XmrPhase;

/**
 * What a control chart or a trend says about the latest native period of an indicator in an area, or why there is
 * neither.
 */
public sealed interface Control {

    /**
     * A control chart of months or quarters. Limits start anew at each break and after each long gap, and the assurance
     * comes from the current limits.
     *
     * @param breaks the breaks inside the run, in order: of what is counted, of the denominator, and of the group's
     * membership
     * @param starts the indices of the first points of all phases except the first, rising
     * @param reading the latest point with its limits; {@link #chart} has all points
     * @param baseline how many points at the start of each phase set its limits, if that was asked for
     */
    record Charted(
            Indicator indicator,
            NativeRun run,
            List<Series.Break> breaks,
            List<Integer> starts,
            XmrChart.Reading reading,
            OptionalInt baseline)
            implements Control {

        private static final int[] NONE = {};

        public Charted {
            breaks = List.copyOf(breaks);
            starts = List.copyOf(starts);
        }

        static Charted of(Indicator indicator, NativeRun run, List<NativeRun.Parting> parted, OptionalInt baseline) {
            // Most runs have no breaks or gaps, and a grid reads thousands of runs.
            if (parted.isEmpty() && run.isGapless()) {
                return new Charted(indicator, run, List.of(), List.of(), run.reading(baseline, NONE), baseline);
            }
            List<Integer> starts = IntStream.concat(
                            parted.stream().mapToInt(NativeRun.Parting::first),
                            run.gaps().stream().filter(NativeRun.Gap::endsPhase).mapToInt(NativeRun.Gap::resumed))
                    .sorted()
                    .distinct()
                    .boxed()
                    .toList();
            List<Series.Break> breaks =
                    parted.stream().map(NativeRun.Parting::at).toList();
            return new Charted(indicator, run, breaks, starts, run.reading(baseline, indices(starts)), baseline);
        }

        private static int[] indices(List<Integer> starts) {
            return starts.stream().mapToInt(Integer::intValue).toArray();
        }

        /** Which direction is good on the chart; neither for a range. */
        public Polarity polarity() {
            return Chance.polarity(indicator.directionOrThrow());
        }

        /** The variation of the latest point. */
        public Variation variation() {
            return reading.variation(polarity());
        }

        /** The chart with all points and phases. */
        public XmrChart chart() {
            return run.chart(baseline, indices(starts));
        }

        /** The gaps inside the current phase. */
        public List<NativeRun.Gap> gaps() {
            return run.gaps().stream()
                    .filter(gap -> gap.resumed() > reading.phase().from())
                    .toList();
        }

        /** Whether a new phase starts after a gap, because the gap is long or has a break in it. */
        public boolean parts(NativeRun.Gap gap) {
            return starts.contains(gap.resumed());
        }

        /** The target of the period at an index. */
        public ChartTarget aim(int at) {
            return ChartTarget.of(indicator, run.step(), run.period(at));
        }

        /** Whether the process, if nothing changes, will meet the target in force at the latest point. */
        public Optional<Assurance> assurance() {
            return !isAimMoving() && aim(run.length() - 1) instanceof ChartTarget.Bounds bounds
                    ? bounds.assurance(reading.phase())
                    : Optional.empty();
        }

        /** Why there is no assurance; nothing if there is one. */
        public Optional<String> noAssurance() {
            if (assurance().isPresent()) {
                return Optional.empty();
            }
            ChartTarget aim = aim(run.length() - 1);
            if (aim instanceof ChartTarget.Absent absent) {
                return Optional.of(absent.because());
            }
            return Optional.of(
                    isAimMoving()
                            ? "the target changes from month to month, but a stable process does not"
                            : noLimits());
        }

        private String noLimits() {
            XmrPhase phase = reading.phase();
            if (phase.measured() > 1) {
                return "no two %ss follow each other without a gap, so there are no limits"
                        .formatted(run.step().word());
            }
            boolean isBehindGap = run.gaps().stream().anyMatch(gap -> gap.endsPhase() && gap.resumed() == phase.from());
            return "there is only one point since the %s, so there are no limits"
                    .formatted(isBehindGap ? "gap" : "break");
        }

        private boolean isAimMoving() {
            return indicator.judging().target() instanceof Target.Trajectory;
        }
    }

    /**
     * A trend test of the latest five years, never across a break.
     *
     * @param run the years since the last break
     */
    record Trended(Indicator indicator, NativeRun run, TrendTest test) implements Control {}

    /** Neither chart nor trend, and why: a clause that follows "because". */
    record NotCharted(UnchartedReason code, String text) implements Control, ChartableRun {}
}
