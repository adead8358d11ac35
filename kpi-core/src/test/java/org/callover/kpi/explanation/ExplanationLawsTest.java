package org.callover.kpi.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.disclosure.Disclosure;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepDifference;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Places;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.TestScorer;

/** Whatever was observed, and whatever is asked, each step can be redone from those below it. */
class ExplanationLawsTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 4);
    private static final List<String> AREAS = List.of("camden", "islington", "pair", "hackney");

    /** What ranks may be by. */
    private static final Defined OTHER = Defined.as("count met").title("Other");

    /** An observation to be made: which series, where, from which month on, over how many, how much. */
    record Made(String series, String area, int from, int months, int value) {
        Observation observation(int source) {
            return Observation.of(
                    new SeriesId(series),
                    new AreaCode(area),
                    Period.of(FIRST.plusMonths(from), months),
                    BigDecimal.valueOf(value),
                    source);
        }
    }

    @Provide
    Arbitrary<List<Made>> observations() {
        Arbitrary<Made> one = Combinators.combine(
                        Arbitraries.of("calls", "met"),
                        Arbitraries.of(AREAS),
                        Arbitraries.integers().between(0, 11).map(quarter -> 3 * quarter),
                        Arbitraries.of(1, 2, 3, 6, 12),
                        Arbitraries.integers().between(0, 40))
                .as(Made::new);
        return one.list().ofMinSize(20).ofMaxSize(120);
    }

    @Provide
    Arbitrary<Defined> indicators() {
        Arbitrary<String> measures = Arbitraries.of(
                "count calls",
                "count calls + met",
                "count calls - met",
                "average-per-day calls + met",
                "average-per-year calls",
                "share calls in pair",
                "share calls + met in pair",
                "rate calls per 1000 over met",
                "annualised rate calls per 1000 over met",
                "percentage met over calls",
                "mean calls over met",
                "weighted-mean met by calls",
                "level calls");
        Arbitrary<String> windows =
                Arbitraries.of("month", "quarter", "fytd", "rolling-12", "financial-year", "latest");
        Arbitrary<String> benchmarks = Arbitraries.of(
                "pair pooled highest-first",
                "pair pooled without-self",
                "pair mean-of-rates without-self highest-first",
                "pair pooled best-first of-change",
                "pair pooled lowest-first by test.other");
        Arbitrary<String> targets = Arbitraries.of(
                "20", "-5% on year-earlier", "benchmark", "FY2020-21 40, FY2021-22 30", "2020-03 40, 2021-09 30");
        return Combinators.combine(measures, windows, benchmarks, targets)
                .as((measure, window, benchmark, target) -> Defined.as(measure)
                        .changingAsMultiple()
                        .window(window)
                        .benchmark(benchmark)
                        .alsoBeside("pair mean-of-rates lowest-first")
                        .target(target)
                        .amberWithin("5%"));
    }

    @Property(tries = 400)
    void everyStepCanBeRedone(@ForAll("observations") List<Made> made, @ForAll("indicators") Defined indicator) {
        TestScorer desk = desk(made);
        for (String area : AREAS) {
            Explained.redone(desk, area, "2021-03", indicator, OTHER);
            Explained.redone(desk, area, "2020-12", indicator, OTHER);
        }
    }

    @Property(tries = 200)
    void whatFollowsFromAChangedObservationDiffersAndNoOtherObservation(
            @ForAll("observations") List<Made> made,
            @ForAll("indicators") Defined indicator,
            @ForAll @IntRange(max = 19) int which) {
        Made changed = made.get(which);
        List<Made> other = new ArrayList<>(made);
        other.set(which, new Made(changed.series, changed.area, changed.from, changed.months, changed.value + 1));
        for (String area : AREAS) {
            Explanation before = Explained.at(desk(made), area, "2021-03", indicator, OTHER);
            Explanation after = Explained.at(desk(other), area, "2021-03", indicator, OTHER);
            assertThat(before).isEqualTo(Explained.at(desk(made), area, "2021-03", indicator, OTHER));
            List<StepDifference> differences = before.diff(after);
            assertThat(differences.isEmpty()).isEqualTo(before.equals(after));
            List<List<String>> paths =
                    differences.stream().map(StepDifference::path).toList();
            differences.stream()
                    .filter(difference -> difference.here() != null && difference.there() != null)
                    .filter(difference -> difference.here().kind() == StepKind.OBSERVATION)
                    .forEach(difference -> {
                        assertThat(text(difference.here(), "series")).isEqualTo(changed.series);
                        assertThat(text(difference.here(), "area")).isEqualTo(changed.area);
                        List<String> parent =
                                difference.path().subList(0, difference.path().size() - 1);
                        if (!isProduct(parent)) {
                            assertThat(paths).contains(parent);
                        }
                    });
        }
    }

    /** A published percentage for which there is no weight: nothing follows from it. */
    private static boolean isProduct(List<String> path) {
        return path.get(path.size() - 1).startsWith(StepKind.PRODUCT.name());
    }

    @Property(tries = 300)
    void onlyWhatMayBeShownByItselfIsListed(
            @ForAll("observations") List<Made> made, @ForAll("indicators") Defined defined) {
        TestScorer desk = desk(made);
        Defined guarded = defined.suppressBelow(5);
        Disclosure disclosure = Disclosure.of(guarded.indicator(), desk.areas(), desk.dataset());
        boolean isRate = guarded.indicator().parts().isPerPopulation();
        for (String area : AREAS) {
            Explained.redone(desk, area, "2021-03", guarded, OTHER)
                    .derivation()
                    .walk()
                    .filter(step -> step.kind() == StepKind.OBSERVATION || step.kind() == StepKind.MEMBER)
                    .filter(step -> !isRate || isOf(step, "calls"))
                    .forEach(step -> assertThat(disclosure.shows(
                                    new AreaCode(text(step, "area")), Period.parse(text(step, "period"))))
                            .as(step.statement())
                            .isTrue());
        }
    }

    /** What a rate is divided by may be shown. */
    private static boolean isOf(ExplanationStep step, String series) {
        return step.fact("series").stream().anyMatch(fact -> fact.text().equals(series));
    }

    private static String text(ExplanationStep step, String fact) {
        return step.fact(fact).orElseThrow().text();
    }

    private static TestScorer desk(List<Made> made) {
        List<Observation> observations = new ArrayList<>();
        made.forEach(one -> observations.add(one.observation(observations.size() + 1)));
        return new TestScorer(
                Places.of("camden\nislington\nhackney\npair: camden islington"), Told.dataset(observations));
    }
}
