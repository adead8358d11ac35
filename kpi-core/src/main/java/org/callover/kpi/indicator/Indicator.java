package org.callover.kpi.indicator;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/**
 * A definition: what to compute, which direction is good, target, thresholds and benchmark.
 *
 * <p>A live indicator has a measure; one in development need not.
 *
 * @param benchmarks the groups it is set beside; the first is the one it is rated, ranked and told by
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
        if (status == Status.LIVE && (measure == null || direction == null)) {
            throw new IllegalArgumentException("%s is live, so it needs a measure and a direction".formatted(id));
        }
    }

    public String unit() {
        return scale.unit();
    }

    /** The first group it is set beside; absent where there is none. */
    public @Nullable Benchmark benchmark() {
        return benchmarks.isEmpty() ? null : benchmarks.get(0);
    }

    /** The same beside other groups. */
    public Indicator beside(List<Benchmark> others) {
        return new Indicator(
                id, text, status, measure, scale, direction, window, comparator, judging, others, cautions, decimals);
    }

    /** Whether its values are percentages: their changes are in points. */
    public boolean isPercentage() {
        return scale.isPercentage();
    }

    /** Whether a longer window makes more of it, so that only windows of one length can be compared. */
    public boolean growsWithTime() {
        return parts().growsWithTime() && !isPercentage();
    }

    public String title() {
        return text.title();
    }

    /** @throws NullPointerException when it is not live */
    public Measure measureOrThrow() {
        return Objects.requireNonNull(measure, "an indicator that is scored has a measure");
    }

    /**
     * What its measure is made of.
     *
     * @throws NullPointerException when it is not live
     */
    public Measure.Parts parts() {
        return measureOrThrow().parts();
    }

    /** @throws NullPointerException when it is not live */
    public Direction directionOrThrow() {
        return Objects.requireNonNull(direction, "an indicator that is scored has a direction");
    }

    /**
     * What its values are in, and what chance makes of them.
     *
     * @param isPercentage whether they are percentages: their changes are in points
     */
    public record Scale(String unit, boolean isPercentage, Chance chance) {}

    /** The distribution that its figures are tested by, which follows from the kinds of its series. */
    public enum Chance {
        /** Events, as they are or over an exposure. */
        POISSON,
        /** Events out of events. */
        BINOMIAL,
        /** None: an amount, a level or a mean has no parts that could be tested. */
        NONE
    }

    /** What is said about it, for people. */
    public record Descriptions(
            String title,
            @Nullable String why,
            @Nullable String owner,
            @Nullable String note,
            @Nullable IndicatorId pairedWith) {}

    /**
     * How it is rated.
     *
     * @param judgesChange whether the change is judged and not the value
     * @param noTarget why there is no target, where there is none
     * @param bands the values of each rating, where they are listed and not measured from a target
     * @param profile how a year's target is brought down to part of the year
     * @param maxAge the most months that the latest observation may be old, to be rated
     */
    public record Judging(
            boolean judgesChange,
            @Nullable Target target,
            @Nullable String noTarget,
            @Nullable Amount amberWithin,
            Thresholds.@Nullable Bands bands,
            Target.Profile profile,
            int maxAge) {

        /** The most months that an observation may be old, unless the definition says otherwise. */
        public static final int USUAL_MAX_AGE = 24;

        /** With the usual age. */
        public Judging(
                boolean judgesChange,
                @Nullable Target target,
                @Nullable String noTarget,
                @Nullable Amount amberWithin,
                Thresholds.@Nullable Bands bands,
                Target.Profile profile) {
            this(judgesChange, target, noTarget, amberWithin, bands, profile, USUAL_MAX_AGE);
        }

        /** Without explicit thresholds, and with the usual profile. */
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
     * What its series ask of those who read it.
     *
     * @param breaks the breaks of every series it is computed from, in order
     * @param limits counts from 1 to one less than any of these are never shown, each once and the largest first; none
     *     where every count may be
     * @param rests what other definitions leave of something that it tells, where small counts of it are never shown
     */
    public record Cautions(List<Series.Break> breaks, List<Integer> limits, List<Remainder> rests) {

        public static final Cautions NONE = new Cautions(List.of(), List.of(), List.of());

        public Cautions {
            breaks = List.copyOf(breaks);
            limits = ordered(limits);
            rests = List.copyOf(rests);
        }

        /** What is left of a whole without a part, and the limits of their series. */
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

        /** No count from 1 to one less than this may follow from what is shown; 0 where every count may be. */
        public int suppressBelow() {
            return Stream.concat(limits.stream(), rests.stream().flatMap(rest -> rest.limits().stream()))
                    .max(Integer::compare)
                    .orElse(0);
        }
    }
}
