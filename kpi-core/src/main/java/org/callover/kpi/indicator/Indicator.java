package org.callover.kpi.indicator;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/**
 * The definition of an indicator: its measure, direction of good, target, thresholds and benchmarks.
 *
 * <p>A live indicator has a measure, unless it is a row of commentary. One in development need not have one.
 *
 * @param benchmarks the groups it is compared with; its rating, rank and sentence use the first
 */
public record Indicator(
        IndicatorId id,
        Descriptions text,
        Status status,
        @Nullable Measure measure,
        Scale scale,
        @Nullable Direction direction,
        Window window,
        Comparator comparator,
        Judging judging,
        List<Benchmark> benchmarks,
        Cautions cautions,
        int decimals) {

    public Indicator {
        benchmarks = List.copyOf(benchmarks);
        if (status == Status.LIVE && text.narrative == null && (measure == null || direction == null)) {
            throw new IllegalArgumentException("%s is live, so it needs a measure and a direction".formatted(id));
        }
    }

    /**
     * An indicator that only counts a series, or a breakdown of it, for tables of what was observed.
     *
     * @throws IllegalArgumentException if the series hides small counts
     */
    public static Indicator counting(Series series, Breakdown where) {
        if (series.suppressBelow() > 0) {
            throw new IllegalArgumentException("%s hides small counts".formatted(series.id()));
        }
        return new Indicator(
                new IndicatorId("series." + series.id()),
                new Descriptions(series.title(), null, null, null, null),
                Status.LIVE,
                Measure.count(SeriesSum.of(new Term(series.id(), where))),
                new Scale(series.unit(), false, Chance.NONE),
                new Direction.None("it is only counted"),
                Window.MONTH,
                Comparator.NONE,
                new Judging(false, null, null, null),
                List.of(),
                Cautions.NONE,
                0);
    }

    public String unit() {
        return scale.unit();
    }

    /** The first group it is compared with; absent if there is none. */
    public @Nullable Benchmark benchmark() {
        return benchmarks.isEmpty() ? null : benchmarks.get(0);
    }

    /** The areas that it reads besides the one that is scored: its groups, and the larger place of a share. */
    public Stream<AreaCode> places() {
        AreaCode whole = measure == null ? null : measure.parts().shareOf();
        return Stream.concat(benchmarks.stream().map(Benchmark::group), Stream.ofNullable(whole));
    }

    /** The same indicator compared with other groups. */
    public Indicator beside(List<Benchmark> others) {
        return new Indicator(
                id, text, status, measure, scale, direction, window, comparator, judging, others, cautions, decimals);
    }

    /** The same indicator with its rises printed as multiples or not. */
    public Indicator changingAsMultiple(boolean isMultiple) {
        return new Indicator(
                id,
                text,
                status,
                measure,
                scale.changingAsMultiple(isMultiple),
                direction,
                window,
                comparator,
                judging,
                benchmarks,
                cautions,
                decimals);
    }

    /** Whether its values are percentages, so that their changes are in points. */
    public boolean isPercentage() {
        return scale.isPercentage();
    }

    /** Whether a longer window has a larger value, so that only windows of the same length can be compared. */
    public boolean growsWithTime() {
        return parts().growsWithTime() && !isPercentage();
    }

    public String title() {
        return text.title();
    }

    /** @throws NullPointerException if it is not live */
    public Measure measureOrThrow() {
        return Objects.requireNonNull(measure, "an indicator that is scored has a measure");
    }

    /**
     * The parts of its measure.
     *
     * @throws NullPointerException if it is not live
     */
    public Measure.Parts parts() {
        return measureOrThrow().parts();
    }

    /** @throws NullPointerException if it is not live */
    public Direction directionOrThrow() {
        return Objects.requireNonNull(direction, "an indicator that is scored has a direction");
    }

    /**
     * The scale of its values: their unit and the distribution for tests.
     *
     * @param isPercentage whether they are percentages, so that their changes are in points
     * @param changesAsMultiple whether a rise is printed as a multiple of the earlier value
     */
    public record Scale(String unit, boolean isPercentage, Chance chance, boolean changesAsMultiple) {

        /** A scale whose changes are printed in per cent or in points. */
        public Scale(String unit, boolean isPercentage, Chance chance) {
            this(unit, isPercentage, chance, false);
        }

        /** The same, with rises printed as multiples or not. */
        public Scale changingAsMultiple(boolean isMultiple) {
            return new Scale(unit, isPercentage, chance, isMultiple);
        }
    }

    /** The distribution that its figures are tested by. It follows from the kinds of its series. */
    public enum Chance {
        /** Events, alone or over an exposure. */
        POISSON,
        /** Events that are a part of other events. */
        BINOMIAL,
        /** None: an amount, a level or a mean has no parts that can be tested. */
        NONE
    }

    /** Whether it has figures: it is live and not only commentary. */
    public boolean isScored() {
        return status == Status.LIVE && !isNarrative();
    }

    /** Whether it is a row of commentary without numbers. */
    public boolean isNarrative() {
        return text.narrative != null;
    }

    /**
     * Its texts for people.
     *
     * @param narrative the commentary, if it is a row of commentary without numbers
     */
    public record Descriptions(
            String title,
            @Nullable String why,
            @Nullable String owner,
            @Nullable String note,
            @Nullable IndicatorId pairedWith,
            @Nullable String narrative) {

        /** The texts of an indicator that has numbers. */
        public Descriptions(
                String title,
                @Nullable String why,
                @Nullable String owner,
                @Nullable String note,
                @Nullable IndicatorId pairedWith) {
            this(title, why, owner, note, pairedWith, null);
        }
    }

    /**
     * How it is rated.
     *
     * @param judgesChange whether the change is judged instead of the value
     * @param noTarget why there is no target, if there is none
     * @param bands the values of each rating, if they are listed and not measured from a target
     * @param profile how a year's target is split over part of the year
     * @param maxAge the greatest age of the latest observation, in months, at which it is still rated
     */
    public record Judging(
            boolean judgesChange,
            @Nullable Target target,
            @Nullable String noTarget,
            @Nullable Amount amberWithin,
            Thresholds.@Nullable Bands bands,
            Target.Profile profile,
            int maxAge) {

        /** The greatest age in months, unless the definition states another. */
        public static final int USUAL_MAX_AGE = 24;

        /** A judging with the usual age. */
        public Judging(
                boolean judgesChange,
                @Nullable Target target,
                @Nullable String noTarget,
                @Nullable Amount amberWithin,
                Thresholds.@Nullable Bands bands,
                Target.Profile profile) {
            this(judgesChange, target, noTarget, amberWithin, bands, profile, USUAL_MAX_AGE);
        }

        /** A judging without explicit thresholds, and with the usual profile. */
        public Judging(
                boolean judgesChange,
                @Nullable Target target,
                @Nullable String noTarget,
                @Nullable Amount amberWithin) {
            this(judgesChange, target, noTarget, amberWithin, null, Target.Profile.COMPARATOR_YEAR);
        }

        /** The same with another target. */
        public Judging with(Target other) {
            return new Judging(judgesChange, other, noTarget, amberWithin, bands, profile, maxAge);
        }

        /** How far past the target is still amber. */
        public Quantity margin(Quantity target) {
            return Optional.ofNullable(amberWithin)
                    .map(margin -> margin.from(target))
                    .orElse(Quantity.ZERO);
        }
    }

    /**
     * What readers of it must be warned of, because of its series.
     *
     * @param breaks the breaks of all series it is computed from, in order
     * @param limits counts from 1 to one less than any of these are never shown; each once, the largest first; none if
     * every count may be shown
     * @param rests what other definitions leave of a whole that it shows, where small counts of that are never shown
     */
    public record Cautions(List<Series.Break> breaks, List<Integer> limits, List<Remainder> rests) {

        public static final Cautions NONE = new Cautions(List.of(), List.of(), List.of());

        public Cautions {
            breaks = List.copyOf(breaks);
            limits = ordered(limits);
            rests = List.copyOf(rests);
        }

        /** What is left of a whole without a part, with the limits of their series. */
        public record Remainder(SeriesSum of, List<Integer> limits) {

            public Remainder {
                limits = ordered(limits);
            }
        }

        private static List<Integer> ordered(List<Integer> limits) {
            return limits.stream()
                    .filter(limit -> limit > 0)
                    .distinct()
                    .sorted(Collections.reverseOrder())
                    .toList();
        }

        /** No count from 1 to one less than this may follow from what is shown; 0 if every count may be shown. */
        public int suppressBelow() {
            return Stream.concat(limits.stream(), rests.stream().flatMap(rest -> rest.limits().stream()))
                    .max(Integer::compare)
                    .orElse(0);
        }
    }
}
