package org.callover.kpi.catalogue.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callover.kpi.catalogue.bands.BandsReader;
import org.callover.kpi.catalogue.yaml.FaultCode;
import org.callover.kpi.catalogue.yaml.YamlMap;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator.Judging;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.indicator.Thresholds.Bands;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator is rated: its direction, target, margin and comparison, and the rules that they must keep together.
 *
 * @param changesAsMultiple whether a rise is printed as a multiple
 */
record RatingDraft(
        Status status,
        @Nullable Direction direction,
        Judging judging,
        Comparator comparator,
        boolean changesAsMultiple) {

    /** A broken rule, and the key to report it at. */
    record Breach(String key, FaultCode fault, String message) {
        private static Breach at(String key, String message) {
            return new Breach(key, FaultCode.INCONSISTENT, message);
        }
    }

    /** Reports broken rules, each at its key. */
    static void report(List<Breach> breaches, YamlMap map) {
        breaches.forEach(breach -> map.fault(breach.key(), breach.fault(), breach.message()));
    }

    /** The rules that its parts break among themselves. */
    List<Breach> breaches() {
        List<Breach> breaches = new ArrayList<>();
        Bands bands = judging.bands();
        if (bands != null) {
            checkBands(bands, breaches);
        } else if (judging.target() != null) {
            checkTarget(judging.target(), breaches);
        } else if (judging.amberWithin() != null && !(direction instanceof Direction.Range)) {
            breaches.add(
                    Breach.at(
                            "amber-within",
                            "'amber-within' is a margin past a target, but there is no target; add a target, or remove the margin"));
        }
        checkComparator(breaches);
        return breaches;
    }

    private void checkComparator(List<Breach> breaches) {
        if (changesAsMultiple && comparator instanceof Comparator.None) {
            breaches.add(
                    Breach.at(
                            "change-as",
                            "'change-as' says how the change is printed, but 'compare' is none, so there is no change; correct one of them"));
        }
        if (judging.judgesChange() && comparator instanceof Comparator.None) {
            breaches.add(Breach.at(
                    "judge",
                    "'judge: change' needs something to compare with, but 'compare' is none; correct one of them"));
        }
    }

    private void checkTarget(Target target, List<Breach> breaches) {
        if (judging.noTarget() != null) {
            breaches.add(Breach.at("no-target", "both 'target' and 'no-target' are given; keep the right one"));
        }
        if (direction instanceof Direction.None) {
            breaches.add(
                    Breach.at(
                            "target",
                            "a target needs a direction, but 'good' is none; remove the target, or say which direction is good"));
        }
        if (direction instanceof Direction.Range) {
            breaches.add(Breach.at("target", "'good: { between: ... }' is already the target; remove 'target'"));
        }
        boolean isOfTheValue = target instanceof Target.Change || target instanceof Target.NoWorseThanBenchmark;
        if (judging.judgesChange() && isOfTheValue) {
            breaches.add(
                    Breach.at(
                            "target",
                            "'judge: change' compares the change with the target, so the target must be a plain number such as -5"));
        }
    }

    private void checkBands(Bands bands, List<Breach> breaches) {
        if (judging.target() != null) {
            breaches.add(Breach.at(
                    "target", "'thresholds' already say what is green, so 'target' has no effect; keep one of them"));
        }
        if (judging.amberWithin() != null) {
            breaches.add(Breach.at(
                    "amber-within",
                    "'thresholds' already say where amber ends, so 'amber-within' has no effect; " + "remove it"));
        }
        if (judging.noTarget() != null) {
            breaches.add(Breach.at(
                    "no-target",
                    "'no-target' says why there is no rating, but 'thresholds' give one; keep the right one"));
        }
        BandsReader.against(bands, direction).ifPresent(message -> breaches.add(Breach.at("thresholds", message)));
    }

    /** The rules that it breaks together with the measure and the benchmark groups. */
    List<Breach> breachesWith(@Nullable Measure measure, List<Benchmark> benchmarks, Window window, YamlMap map) {
        List<Breach> breaches = new ArrayList<>();
        if (measure != null && judging.target() instanceof Target.Milestones) {
            checkMilestones(measure, window, breaches);
        }
        unfit(measure, benchmarks).ifPresent(message -> breaches.add(Breach.at("target", message)));
        if (measure != null && map.has("profile")) {
            checkProfile(measure, breaches);
        }
        if (measure != null && BandsReader.writesPercent(map)) {
            checkPercent(measure, breaches);
        }
        return breaches;
    }

    private void checkMilestones(Measure measure, Window window, List<Breach> breaches) {
        boolean grows = measure.parts().growsWithTime();
        if (judging.judgesChange() || !grows && !measure.parts().isLevel()) {
            breaches.add(Breach.at(
                    "target",
                    "'milestones' need a figure that adds up over a year: a count, a rate, or a running total read as a level; "
                            + "for the value of %s write 'by-year' or 'trajectory'".formatted(named(measure))));
        } else if (grows && !(window instanceof Window.ToDate)) {
            breaches.add(Breach.at(
                    "target",
                    ("'milestones' need a year to date, but the window is %s; write 'window: fytd' (from April) "
                                    + "or 'window: cytd' (from January)")
                            .formatted(window)));
        }
    }

    /** Why the first group's figure cannot be the target, if that is what the target asks for. */
    Optional<String> unfit(@Nullable Measure measure, List<Benchmark> benchmarks) {
        if (!(judging.target() instanceof Target.NoWorseThanBenchmark)) {
            return Optional.empty();
        }
        if (benchmarks.isEmpty()) {
            return Optional.of("'target: benchmark' means the figure of a group, but the indicator has no 'benchmark'; "
                    + "add one, or set another target");
        }
        boolean isTotal = measure != null
                && (measure.parts().isTotal() || measure.parts().shareOf() != null)
                && benchmarks.get(0).figure() == Benchmark.Figure.POOLED;
        return isTotal && !judging.judgesChange()
                ? Optional.of(
                        "one area cannot be compared with the total count of a group; use figure: mean-of-rates, or a rate")
                : Optional.empty();
    }

    private static void checkProfile(Measure measure, List<Breach> breaches) {
        if (!measure.parts().growsWithTime()) {
            breaches.add(Breach.at(
                    "profile",
                    "'profile' spreads a year's total over its months, but %s does not add up over a year; remove it"
                            .formatted(named(measure))));
        }
    }

    private void checkPercent(Measure measure, List<Breach> breaches) {
        boolean isNumber = measure.parts().isTotal() || measure.parts().isPerPopulation();
        if (isNumber && !judging.judgesChange()) {
            breaches.add(Breach.at(
                    "thresholds",
                    "'%%' is for percentages, but %s is not one; write plain numbers, as in '<= 380'"
                            .formatted(named(measure))));
        } else if (measure.parts().isShare() && judging.judgesChange()) {
            breaches.add(Breach.at(
                    "thresholds", "a percentage changes in points, not in '%'; write plain numbers, as in '<= -2'"));
        }
    }

    private static String named(Measure measure) {
        Measure.Parts parts = measure.parts();
        if (parts.averagePer() != null) {
            return "an average for" + parts.averagePer().each();
        }
        return parts.shareOf() != null
                ? "a share"
                : (parts.factor().isAnnualised() ? "an annualised " : "a ") + measure.keyword();
    }
}
