package org.callover.gateway.composition.indicator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callover.gateway.engine.Snapshot;
import org.callover.kpi.indicator.Amount;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.indicator.Thresholds;
import org.callover.kpi.indicator.scale.AveragePer;
import org.callover.kpi.indicator.scale.Factor;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Term;

/** Says in words what a definition means. */
public record MeasureWords(Snapshot now) {

    /** What is counted or measured. */
    String counted(Measure measure) {
        Measure.Parts parts = measure.parts();
        String sum = sum(parts.numerator());
        Measure.Denominator over = parts.denominator();
        if (parts.averagePer() != null) {
            return "The average of %s for each %s"
                    .formatted(sum, parts.averagePer() == AveragePer.DAY ? "day" : "year");
        }
        if (over == null) {
            return parts.isLevel() ? "The latest figure of " + sum : "The total of " + sum;
        }
        if (parts.shareOf() != null) {
            return "%s as a percentage of the same in %s".formatted(sum, name(parts.shareOf()));
        }
        return divided(sum, over, parts.factor());
    }

    private String divided(String sum, Measure.Denominator over, Factor factor) {
        String whole = sum(over.of());
        return switch (over.role()) {
            case WHOLE -> "%s as a percentage of %s".formatted(sum, whole);
            case COUNT -> "%s divided by %s".formatted(sum, whole);
            case WEIGHT -> "The mean of %s, weighted by %s".formatted(sum, whole);
            case POPULATION -> {
                String year = factor.isAnnualised() ? ", brought to a year" : "";
                yield "%s for each %,d of %s%s".formatted(sum, factor.per().longValue(), whole, year);
            }
        };
    }

    private String sum(SeriesSum sum) {
        String added = sum.add().stream().map(this::title).collect(Collectors.joining(" + "));
        return sum.subtract().isEmpty()
                ? added
                : added + " without " + sum.subtract().stream().map(this::title).collect(Collectors.joining(" and "));
    }

    private String title(Term term) {
        String title = now.catalogue()
                .series(term.series())
                .map(Series::title)
                .orElse(term.series().value());
        return term.where().isEmpty() ? title : "%s (%s)".formatted(title, term.where());
    }

    private String name(AreaCode code) {
        return now.catalogue().areas().get(code).name();
    }

    /** Which way is good. */
    public static String good(Direction direction) {
        if (direction instanceof Direction.Range range) {
            return "From %s to %s is good".formatted(plain(range.low()), plain(range.high()));
        }
        return direction instanceof Direction.None none
                ? "Neither way: " + none.because()
                : direction instanceof Direction.Lower ? "Lower is better" : "Higher is better";
    }

    /** What it should reach. */
    static String target(Target target) {
        if (target instanceof Target.Fixed fixed) {
            return plain(fixed.value());
        }
        if (target instanceof Target.ByYear byYear) {
            return dated(byYear.values());
        }
        if (target instanceof Target.Trajectory line) {
            return "A straight line between " + dated(line.points());
        }
        if (target instanceof Target.Milestones milestones) {
            return "In the year so far, " + dated(milestones.values());
        }
        return target instanceof Target.Change change
                ? "%s on the figure it is compared with (%s)".formatted(change.amount(), change.on())
                : "No worse than the group it is compared with";
    }

    private static String dated(Map<?, Quantity> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> "%s: %s".formatted(entry.getKey(), plain(entry.getValue())))
                        .collect(Collectors.joining(", "));
    }

    private static String plain(Quantity value) {
        return value.written().toPlainString();
    }

    /** When it is amber. */
    static String amber(Amount within) {
        return "Up to %s past the target".formatted(within);
    }

    /** When it has each colour. */
    static String thresholds(Thresholds.Bands bands) {
        Thresholds.Bound end = bands.amber().bounds().get(0);
        return "Green %s, amber %s, red %s %s".formatted(bands.green(), bands.amber(), end.opposite(), end.limit());
    }

    /** The groups it is compared with. */
    String benchmarks(Indicator indicator) {
        List<String> groups = indicator.benchmarks().stream().map(this::group).toList();
        return String.join("; ", groups);
    }

    private String group(Benchmark benchmark) {
        String figure =
                benchmark.figure() == Benchmark.Figure.POOLED ? "all members together" : "the mean of its members";
        return "%s (%s%s)"
                .formatted(name(benchmark.group()), figure, benchmark.ranking() == null ? "" : ", with a rank");
    }
}
