package org.callover.kpi.control;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.month.CountedPeriods;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.Spacing;

/**
 * The periods in which a measure's series were observed in an area; for a group, its own and those of its members. A
 * period that was observed does not always have a figure.
 */
final class ChartablePeriods {

    /** The periods of each counted series, in time order. */
    private final List<SortedSet<Period>> bySeries;

    private ChartablePeriods(List<SortedSet<Period>> bySeries) {
        this.bySeries = bySeries;
    }

    static ChartablePeriods in(AreaCode area, Measure measure, Areas areas, Figures figures) {
        return new ChartablePeriods(CountedPeriods.in(area, measure, areas, figures));
    }

    /**
     * The steps in which at least one series was observed and none was observed only in coarser ones; the finest first.
     */
    List<NativeStep> steps() {
        return Arrays.stream(NativeStep.values())
                .filter(step -> bySeries.stream().anyMatch(periods -> has(periods, step)))
                .filter(step -> bySeries.stream().allMatch(periods -> Arrays.stream(NativeStep.values())
                        .limit(step.ordinal() + 1L)
                        .anyMatch(finer -> has(periods, finer))))
                .toList();
    }

    private static boolean has(SortedSet<Period> periods, NativeStep step) {
        return periods.stream().anyMatch(period -> period.months() == step.months());
    }

    /**
     * The numbers of the months in which the periods of a step start, rising, taken from the first series that has any.
     */
    IntStream starts(NativeStep step) {
        return bySeries.stream().filter(periods -> has(periods, step)).findFirst().stream()
                .flatMap(SortedSet::stream)
                .filter(period -> period.months() == step.months())
                .mapToInt(period -> MonthNumber.of(period.start()));
    }

    boolean isEmptyUpTo(int last) {
        return all().noneMatch(period -> MonthNumber.of(period.last()) <= last);
    }

    /** What prevents a chart of the periods, if they have no step. */
    Spacing spacing() {
        List<Period> periods = all().distinct()
                .sorted(Comparator.comparing(Period::start).thenComparing(Period::end))
                .toList();
        int[] starts = periods.stream()
                .mapToInt(period -> MonthNumber.of(period.start()))
                .toArray();
        int[] lengths = periods.stream().mapToInt(Period::months).toArray();
        return Spacing.refusingChart(starts, lengths)
                .filter(spacing -> spacing != Spacing.GAP)
                .orElse(Spacing.NOT_NATIVE);
    }

    private Stream<Period> all() {
        return bySeries.stream().flatMap(SortedSet::stream);
    }
}
