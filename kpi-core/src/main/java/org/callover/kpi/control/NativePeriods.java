package org.callover.kpi.control;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.kpi.control.Control.NotCharted;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.Spacing;

/**
 * The native periods of a measure in any area, read through its figures. It serves groups, quarters, years, and
 * whatever may have to be suppressed.
 *
 * <p>The step is the finest in which every counted series has figures: months, or else quarters, or else years. Both
 * calendar years and financial years may be held. Of the two, the one that ends last is taken, if it has enough years.
 */
final class NativePeriods implements NativeFigures {

    private static final Set<Integer> STARTS_OF_YEARS = Set.of(0, 3);

    private final AreaCode area;
    private final Figures figures;
    private final ChartablePeriods observed;

    NativePeriods(AreaCode area, Figures figures, ChartablePeriods observed) {
        this.area = area;
        this.figures = figures;
        this.observed = observed;
    }

    @Override
    public ChartableRun upTo(int last) {
        ChartableRun refusal = null;
        for (NativeStep step : observed.steps()) {
            ChartableRun found = upTo(last, step);
            if (found instanceof NativeRun || ((NotCharted) found).code() == UnchartedReason.SUPPRESSED) {
                return found;
            }
            refusal = refusal == null ? found : refusal;
        }
        if (refusal != null) {
            return refusal;
        }
        return observed.isEmptyUpTo(last)
                ? UnchartedWords.nothingUpTo(last)
                : UnchartedWords.spacing(observed.spacing());
    }

    private ChartableRun upTo(int last, NativeStep step) {
        int[] starts = observed.starts(step)
                .filter(start -> start + step.months() <= last + 1)
                .toArray();
        if (starts.length == 0) {
            return UnchartedWords.nothingUpTo(last);
        }
        Map<Integer, List<Integer>> grids = IntStream.of(starts)
                .boxed()
                .collect(Collectors.groupingBy(start -> start % step.months(), TreeMap::new, Collectors.toList()));
        boolean apart = IntStream.range(1, starts.length).noneMatch(i -> starts[i] - starts[i - 1] < step.months());
        boolean years = step == NativeStep.YEAR && STARTS_OF_YEARS.containsAll(grids.keySet());
        return apart || years
                ? best(step, List.copyOf(grids.values()), last)
                : UnchartedWords.spacing(Spacing.OVERLAPPING);
    }

    /** The run on the grid that ends last and has enough periods; if none has enough, on the one that ends last. */
    private ChartableRun best(NativeStep step, List<List<Integer>> grids, int last) {
        List<ChartableRun> latestFirst = grids.stream()
                .sorted(Comparator.comparing((List<Integer> starts) -> starts.get(starts.size() - 1))
                        .reversed())
                .map(starts -> back(step, starts.get(0), starts.get(starts.size() - 1), last))
                .toList();
        return latestFirst.stream()
                .filter(found -> found instanceof NativeRun run && run.length() >= UnchartedWords.needed(step))
                .findFirst()
                .orElse(latestFirst.get(0));
    }

    /**
     * Reads back from the latest period, one step at a time. A period that must not be shown prevents a chart, unless
     * it lies before a gap that ends a phase, because nothing is measured across such a gap. Years are read up to the
     * first gap.
     */
    private ChartableRun back(NativeStep step, int first, int latest, int last) {
        double[] sideBySide = new double[(latest - first) / step.months() + 1];
        Arrays.fill(sideBySide, Double.NaN);
        int since = sideBySide.length;
        for (int at = since - 1; at >= 0; at--) {
            Period period = Period.of(MonthNumber.month(first + at * step.months()), step.months());
            EvaluatedFigure evaluated = figures.at(area, period);
            boolean isFigure = evaluated instanceof Figure found && !found.isOfLastMonth();
            boolean isHidden = evaluated instanceof Unscored why && why.reason() == UnscoredReason.SUPPRESSED;
            if (since < sideBySide.length && isApart(step, since - at - 1, isFigure, isHidden)) {
                break;
            }
            if (isHidden) {
                return UnchartedWords.suppressed(period);
            }
            if (isFigure && evaluated instanceof Figure figure) {
                sideBySide[at] = figure.value().toDouble();
                since = at;
            }
        }
        Optional<NativeRun> run = NativeRun.ofNumbers(first, step, sideBySide);
        return run.isPresent() ? run.get() : UnchartedWords.nothingUpTo(last);
    }

    /** Whether reading stops at a period, given how many are missing between it and those already read. */
    private static boolean isApart(NativeStep step, int missing, boolean isFigure, boolean isHidden) {
        return step == NativeStep.YEAR
                ? !isFigure && !isHidden
                : isHidden && missing * step.months() > NativeRun.LONGEST_GAP;
    }
}
