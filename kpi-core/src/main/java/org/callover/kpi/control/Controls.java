package org.callover.kpi.control;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.month.MonthsFromColumns;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The control charts and trends of one live indicator, area by area, from its native periods: months, or else quarters,
 * or else years. Made for one scorecard row and one dataset, like its figures. What does not depend on the month asked
 * for is worked out once for each area.
 *
 * <p>Months and quarters are charted (XmR) if there are at least two points that end with or before the month asked
 * for. After a gap of more than {@value NativeRun#LONGEST_GAP} months new limits start. Years are tested for a trend if
 * there are at least five; the latest five must have no gap.
 */
public final class Controls {

    private final Indicator indicator;
    private final Figures figures;
    private final Areas areas;
    private final @Nullable MonthsFromColumns months;
    /** The declared breaks of basis, for a rate whose denominators state their basis; absent if none does. */
    private final @Nullable List<Break> bases;

    private final Map<AreaCode, NativeFigures> known = new HashMap<>();

    public Controls(Indicator indicator, Figures figures, Areas areas) {
        this.indicator = indicator;
        this.figures = figures;
        this.areas = areas;
        this.months = MonthsFromColumns.of(indicator, figures).orElse(null);
        this.bases = indicator.parts().isPerPopulation() && figures.saysBases()
                ? indicator.cautions().breaks().stream()
                        .filter(at -> at.effect() == Break.Effect.BASIS)
                        .toList()
                : null;
    }

    /** The chart or trend up to the latest native period that ends with or before a month. */
    public Control at(AreaCode area, YearMonth last) {
        return at(area, last, OptionalInt.empty());
    }

    /**
     * The same, with the limits of each phase set by its first points.
     *
     * @param baseline at least two points
     */
    public Control at(AreaCode area, YearMonth last, int baseline) {
        return at(area, last, OptionalInt.of(baseline));
    }

    private Control at(AreaCode area, YearMonth last, OptionalInt baseline) {
        ChartableRun found = upTo(MonthNumber.of(last), area);
        if (found instanceof Control.NotCharted none) {
            return none;
        }
        NativeRun run = (NativeRun) found;
        List<NativeRun.Parting> parted = partings(area, run);
        if (run.step() == NativeStep.YEAR) {
            return new Trends(indicator, figures).of(area, run, parted);
        }
        return run.length() < UnchartedWords.needed(run.step())
                ? UnchartedWords.tooFew(run)
                : Control.Charted.of(indicator, run, parted, baseline);
    }

    /**
     * The breaks that divide a run, in order. A break before its first period, or with no period after it, divides
     * nothing.
     */
    private List<NativeRun.Parting> partings(AreaCode area, NativeRun run) {
        List<Break> breaks = breaks(area);
        if (breaks.isEmpty() && bases == null) {
            return List.of();
        }
        Stream<NativeRun.Parting> declared = breaks.stream()
                .filter(at -> !isOfBases(at))
                .map(at -> new NativeRun.Parting(at, firstBehind(at, area, run)))
                .filter(parting -> parting.first() > 0 && parting.first() < run.length());
        return bases == null
                ? declared.toList()
                : Stream.concat(declared, rebased(area, run).stream())
                        .sorted(Comparator.comparingInt(NativeRun.Parting::first))
                        .toList();
    }

    private boolean isOfBases(Break at) {
        return bases != null && bases.contains(at);
    }

    /** Where the denominator of a rate states a different basis from that of the period before. */
    private List<NativeRun.Parting> rebased(AreaCode area, NativeRun run) {
        List<Break> declared = Objects.requireNonNull(bases, "asked for only where bases are said");
        List<NativeRun.Parting> partings = new ArrayList<>();
        SortedSet<String> before = new TreeSet<>();
        for (int at = 0; at < run.length(); at++) {
            if (figures.at(area, run.period(at)) instanceof Figure figure) {
                SortedSet<String> now = figure.bases(declared);
                if (!before.isEmpty() && !now.equals(before)) {
                    partings.add(new NativeRun.Parting(named(now, run.period(at), declared), at));
                }
                before = now;
            }
        }
        return partings;
    }

    /** The declared break that a change of basis is named by, or else a new one that names the bases. */
    private static Break named(SortedSet<String> bases, Period first, List<Break> declared) {
        return declared.stream()
                .filter(at -> bases.contains(at.basisName()))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> new Break(
                        first.start(),
                        "the basis of the denominator is " + String.join(" and ", bases),
                        Break.Effect.BASIS));
    }

    /**
     * The first period with the new basis. The denominator is of one year, which may be an earlier one, so this can be
     * later than the break.
     */
    private int firstBehind(Break at, AreaCode area, NativeRun run) {
        int first = run.firstFrom(at.from());
        if (at.effect() != Break.Effect.BASIS || !indicator.parts().isPerPopulation()) {
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
                && figure.divisors().stream()
                        .noneMatch(divisor -> at.from().isAfter(divisor.period().last()));
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

    private ChartableRun upTo(int last, AreaCode area) {
        NativeFigures there = known.get(area);
        if (there == null) {
            MonthsFromColumns.Months direct = months == null || areas.get(area).isGroup() ? null : months.in(area);
            there = direct == null ? byFigures(area) : NativeMonths.of(direct);
            known.put(area, there);
        }
        ChartableRun found = there.upTo(last);
        // Before the first month there may be quarters or years.
        return there instanceof NativeMonths && !(found instanceof NativeRun)
                ? byFigures(area).upTo(last)
                : found;
    }

    private NativeFigures byFigures(AreaCode area) {
        return new NativePeriods(area, figures, ChartablePeriods.in(area, indicator.measureOrThrow(), areas, figures));
    }
}
