package org.callover.kpi.control;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The control charts and trends of one live indicator, area by area, from its native periods: months, else quarters,
 * else years. Made for one scorecard row and one dataset, like its figures; what does not depend on the month asked for
 * is worked out once for each area.
 *
 * <p>Months and quarters are charted (XmR) from two points on, all that end with or before the month asked for; those
 * behind a gap of more than {@value Run#LONGEST_GAP} months have limits of their own. Years are tested for a trend from
 * five on, the latest without a gap.
 */
public final class Controls {

    private final Indicator indicator;
    private final Figures figures;
    private final Areas areas;
    private final Dataset dataset;
    private final Months.@Nullable Reader months;
    private final Map<AreaCode, Native> known = new HashMap<>();

    public Controls(Indicator indicator, Figures figures, Areas areas, Dataset dataset) {
        this.indicator = indicator;
        this.figures = figures;
        this.areas = areas;
        this.dataset = dataset;
        this.months = Months.Reader.of(indicator, dataset).orElse(null);
    }

    /** What is said of the latest native period that ends with or before a month. */
    public Control at(AreaCode area, YearMonth last) {
        return at(area, last, OptionalInt.empty());
    }

    /**
     * The same, with the limits of each phase fixed by its first points.
     *
     * @param baseline at least two points
     */
    public Control at(AreaCode area, YearMonth last, int baseline) {
        return at(area, last, OptionalInt.of(baseline));
    }

    private Control at(AreaCode area, YearMonth last, OptionalInt baseline) {
        Stretch found = upTo(Run.number(last), area);
        if (found instanceof Control.NotCharted none) {
            return none;
        }
        Run run = (Run) found;
        List<Run.Parting> parted = partings(area, run);
        if (run.step() == Step.YEAR) {
            return new Trends(indicator, figures).of(area, run, parted);
        }
        return run.length() < Refusals.needed(run.step())
                ? Refusals.tooFew(run)
                : Control.Charted.of(indicator, run, parted, baseline);
    }

    /** The breaks that part a run, in order; one before its first period, or with none behind it yet, parts nothing. */
    private List<Run.Parting> partings(AreaCode area, Run run) {
        List<Break> breaks = breaks(area);
        return breaks.isEmpty()
                ? List.of()
                : breaks.stream()
                        .map(at -> new Run.Parting(at, firstBehind(at, area, run)))
                        .filter(parting -> parting.first() > 0 && parting.first() < run.length())
                        .toList();
    }

    /** A rate has another basis from where what it is divided by has, which is of a year, and may be of an earlier one. */
    private int firstBehind(Break at, AreaCode area, Run run) {
        int first = run.firstFrom(at.from());
        if (at.effect() != Break.Effect.BASIS || !(indicator.measure() instanceof Measure.Rate)) {
            return first;
        }
        while (first > 0 && isDividedBehind(at, area, run.period(first - 1))) {
            first--;
        }
        while (first < run.length() && !isDividedBehind(at, area, run.period(first))) {
            first++;
        }
        return first;
    }

    private boolean isDividedBehind(Break at, AreaCode area, Period period) {
        return figures.at(area, period) instanceof Figure figure
                && !figure.divisors().isEmpty()
                && figure.divisors().stream().allMatch(divisor -> isBehind(at, divisor));
    }

    /** By what an observation says that it rests on, else by its months. */
    private static boolean isBehind(Break at, Figure.Divisor divisor) {
        Basis said = divisor.basis();
        Basis from = at.basis();
        return said != null && from != null
                ? said.equals(from)
                : !at.from().isAfter(divisor.period().last());
    }

    private List<Break> breaks(AreaCode area) {
        List<Break> declared = indicator.cautions().breaks();
        List<Break> regroupings = figures.regroupings(area);
        return regroupings.isEmpty()
                ? declared
                : Stream.concat(declared.stream(), regroupings.stream())
                        .sorted(Comparator.comparing(Break::from))
                        .toList();
    }

    private Stretch upTo(int last, AreaCode area) {
        Native there = known.get(area);
        if (there == null) {
            Native direct = months == null || areas.get(area).isGroup() ? null : months.in(area);
            there = direct == null ? byFigures(area) : direct;
            known.put(area, there);
        }
        Stretch found = there.upTo(last);
        // Before the first month there may be quarters or years.
        return there instanceof Months && !(found instanceof Run)
                ? byFigures(area).upTo(last)
                : found;
    }

    private Native byFigures(AreaCode area) {
        Parts parts = Parts.of(indicator.measureOrThrow());
        return new Natives(area, figures, Observed.in(area, parts, areas, dataset));
    }
}
