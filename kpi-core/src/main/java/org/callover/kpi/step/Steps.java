package org.callover.kpi.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.column.ObservedMonths;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Series.Kind;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.statistics.ChangeTest;

/**
 * Finds the steps in a series of events, across areas of one kind.
 *
 * <p>A step is a month from which, in each of three months, at least four fifths of at least eight areas are higher (or
 * all of these lower) than in the same month of the year before. Over the three months together, at least four fifths
 * must have changed by a {@code STRONG} change. Months on the other side of a declared break from the year before are
 * not checked. A step that lasts is reported once a year.
 */
public final class Steps {

    private final Series series;
    private final String areas;
    private final int first;
    private final int end;
    private final double[][] months;

    private Steps(Series series, String areas, List<ObservedMonths> columns) {
        this.series = series;
        this.areas = areas;
        this.first = columns.stream().mapToInt(ObservedMonths::firstMonth).min().orElse(0);
        this.end = columns.stream().mapToInt(ObservedMonths::endMonth).max().orElse(0);
        this.months = columns.stream().map(column -> column.monthly(first, end)).toArray(double[][]::new);
    }

    /** The steps in a series of events, the earliest first; a series of another kind has none. */
    public static List<RecordedStep> of(Series series, Areas areas, Dataset data) {
        if (series.kind() != Kind.EVENTS) {
            return List.of();
        }
        Map<String, List<ObservedMonths>> byKind = new TreeMap<>();
        data.months(Term.of(series.id())).forEach((code, column) -> areas.find(code)
                .filter(area -> !area.isGroup() && column.hasMonths())
                .map(Area::kind)
                .ifPresent(kind -> byKind.computeIfAbsent(kind, unseen -> new ArrayList<>())
                        .add(column)));
        return byKind.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= ChangeTest.LEAST_AREAS)
                .flatMap(entry -> new Steps(series, plural(entry.getKey()), entry.getValue()).all())
                .toList();
    }

    private static String plural(String kind) {
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    private Stream<RecordedStep> all() {
        List<RecordedStep> found = new ArrayList<>();
        int upAgain = first;
        int downAgain = first;
        for (int month = first + StepRule.YEAR; month + StepRule.MONTHS <= end; month++) {
            Optional<RecordedStep> rise = month < upAgain ? Optional.empty() : at(month, true);
            Optional<RecordedStep> fall = month < downAgain ? Optional.empty() : at(month, false);
            upAgain = rise.isPresent() ? month + StepRule.YEAR : upAgain;
            downAgain = fall.isPresent() ? month + StepRule.YEAR : downAgain;
            rise.ifPresent(found::add);
            fall.ifPresent(found::add);
        }
        return found.stream();
    }

    private Optional<RecordedStep> at(int month, boolean isRise) {
        if (isAcrossBreak(month)) {
            return Optional.empty();
        }
        Shared shared = new Shared();
        for (double[] area : months) {
            shared.count(area, month - first, isRise);
        }
        return shared.isStep()
                ? Optional.of(new RecordedStep(
                        series, MonthNumber.month(month), isRise, shared.same, shared.strong, shared.of, areas))
                : Optional.empty();
    }

    /** How many areas have the months of a possible step, and how many of them moved in its direction. */
    private static final class Shared {
        private final int[] inMonth = new int[StepRule.MONTHS];
        private int of;
        private int same;
        private int strong;

        void count(double[] area, int at, boolean isRise) {
            double now = sum(area, at);
            double before = sum(area, at - StepRule.YEAR);
            if (Double.isNaN(now + before)) {
                return;
            }
            of++;
            for (int i = 0; i < StepRule.MONTHS; i++) {
                inMonth[i] += isSame(area[at + i], area[at + i - StepRule.YEAR], isRise) ? 1 : 0;
            }
            if (isSame(now, before, isRise)) {
                same++;
                strong += StepRule.isStrong(now, before) ? 1 : 0;
            }
        }

        boolean isStep() {
            for (int some : inMonth) {
                if (!ChangeTest.isOfNearlyAll(some, of)) {
                    return false;
                }
            }
            return ChangeTest.isOfNearlyAll(strong, of);
        }
    }

    private static boolean isSame(double now, double before, boolean isRise) {
        return isRise ? now > before : now < before;
    }

    private static double sum(double[] area, int at) {
        double sum = 0;
        for (int i = 0; i < StepRule.MONTHS; i++) {
            sum += area[at + i];
        }
        return sum;
    }

    /** Whether a declared break lies between any of the months and the same months a year before. */
    private boolean isAcrossBreak(int month) {
        return series.breaks().stream()
                .mapToInt(each -> MonthNumber.of(each.from()))
                .anyMatch(from -> from > month - StepRule.YEAR && from < month + StepRule.MONTHS);
    }
}
