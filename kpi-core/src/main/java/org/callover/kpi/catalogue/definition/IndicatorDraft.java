package org.callover.kpi.catalogue.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.benchmark.RankRules;
import org.callover.kpi.catalogue.kind.ImplausibleLimits;
import org.callover.kpi.catalogue.kind.KindRules;
import org.callover.kpi.catalogue.kind.MeasureScale;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Indicator.Cautions.Remainder;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as one document defines it. Its unit and decimals may depend on series that another document declares.
 *
 * @param suppressBelow its own limit for small counts; 0 if only its series may set one
 * @param written its own YAML text
 * @param adjustments the adjustments made to it, in order
 */
public record IndicatorDraft(
        IndicatorId id,
        Indicator.Descriptions text,
        RatingDraft rating,
        @Nullable Measure measure,
        Window window,
        List<Benchmark> benchmarks,
        int suppressBelow,
        @Nullable String unit,
        @Nullable Integer decimals,
        String written,
        List<Adjustment.Source> adjustments) {

    public IndicatorDraft {
        benchmarks = List.copyOf(benchmarks);
        adjustments = List.copyOf(adjustments);
    }

    /** The indicator, once every series and everything that definitions leave of a whole is known. */
    public Indicator complete(Function<SeriesId, Series> series, List<Remainder> rests) {
        MeasureScale scales = new MeasureScale(series);
        return new Indicator(
                id,
                text,
                rating.status(),
                measure,
                scales.of(measure, unit).changingAsMultiple(rating.changesAsMultiple()),
                rating.direction(),
                window,
                rating.comparator(),
                judging(),
                benchmarks,
                new Warnings(series, rests).cautions(measure, suppressBelow),
                decimals != null ? decimals : scales.decimals(measure));
    }

    /** The facts about it that matter for ranks. */
    public RankRules.Ranked ranked() {
        return new RankRules.Ranked(
                rating.direction(), rating.judging().judgesChange(), rating.comparator(), benchmarks);
    }

    /** Why it cannot be rated against these groups instead of its own; nothing if it can, or there are none. */
    public Optional<String> unfit(List<Benchmark> others) {
        return others.isEmpty() ? Optional.empty() : rating.unfit(measure, others);
    }

    /** Warnings about the targets and thresholds that it is judged by. */
    public Stream<String> doubts(KindRules rules) {
        return doubts(measure != null && rules.isPercentage(measure));
    }

    /** The same, if it is known whether its values are percentages. */
    public Stream<String> doubts(boolean isPercentage) {
        Stream<String> ofLimits =
                isPercentage ? ImplausibleLimits.of(rating.judging(), rating.direction()).stream() : Stream.empty();
        return Stream.concat(ofLimits, ImplausibleLimits.ofPlan(judging().target()).stream());
    }

    /** Milestones count from the start of the year that the window belongs to. */
    private Indicator.Judging judging() {
        return window instanceof Window.ToDate toDate && rating.judging().target() instanceof Target.Milestones target
                ? rating.judging().with(target.startingIn(toDate.startMonth()))
                : rating.judging();
    }

    /** The same definition with an adjustment applied. */
    IndicatorDraft with(Indicator.Descriptions newText, RatingDraft newRating, Adjustment.Source adjustment) {
        return new IndicatorDraft(
                id,
                newText,
                newRating,
                measure,
                window,
                benchmarks,
                suppressBelow,
                unit,
                decimals,
                written,
                Stream.concat(adjustments.stream(), Stream.of(adjustment)).toList());
    }

    /** The breaks and limits that a measure takes from its series. */
    private record Warnings(Function<SeriesId, Series> series, List<Remainder> rests) {

        Indicator.Cautions cautions(@Nullable Measure measure, int suppressBelow) {
            List<Term> terms = measure == null ? List.of() : measure.terms().toList();
            // the last terms are the denominator, and a population's own breaks do not matter to every rate
            int dividing =
                    measure == null ? 0 : (int) measure.parts().dividing().count();
            int counted = terms.size() - dividing;
            return new Indicator.Cautions(
                    Stream.concat(
                                    breaks(terms.subList(0, counted)),
                                    breaks(terms.subList(counted, terms.size())).filter(Break::isEffectSaid))
                            .distinct()
                            .sorted(Comparator.comparing(Break::from))
                            .toList(),
                    Stream.concat(Stream.of(suppressBelow), terms.stream().map(term -> of(term).suppressBelow()))
                            .toList(),
                    measure == null ? List.of() : rests(measure));
        }

        /** The rests of wholes that it shows, apart from its own. */
        private List<Remainder> rests(Measure measure) {
            List<SeriesSum> own = measure.rests().toList();
            Set<Term> told = measure.sums().flatMap(SeriesSum::terms).collect(Collectors.toSet());
            return rests.stream()
                    .filter(rest -> !own.contains(rest.of()))
                    .filter(rest -> rest.of().wholes().stream().anyMatch(told::contains))
                    .toList();
        }

        private Stream<Break> breaks(List<Term> terms) {
            return terms.stream().flatMap(term -> of(term).breaks().stream());
        }

        private Series of(Term term) {
            return series.apply(term.series());
        }
    }
}
