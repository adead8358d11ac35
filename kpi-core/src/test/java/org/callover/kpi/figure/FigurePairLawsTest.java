package org.callover.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Places;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;

/** A group whose members never change has its figures taken as they are; like for like they come to the same. */
class FigurePairLawsTest {

    private static final Areas AREAS = Places.of("""
            camden
            islington
            hackney
            barnet
            steady: camden islington hackney
            regrouped: camden islington hackney barnet@2090-01/
            """);
    private static final List<String> MEMBERS = List.of("camden", "islington", "hackney");
    private static final AreaCode STEADY = new AreaCode("steady");
    private static final AreaCode REGROUPED = new AreaCode("regrouped");
    private static final Period BOTH = Period.parse("2020-01/2021-12");
    private static final Period NOW = Period.ofYear(2021);
    private static final Period BEFORE = Period.ofYear(2020);

    @Property(tries = 300)
    void steadyGroupIsTheSameLikeForLike(
            @ForAll("measures") String measure, @ForAll Random random, @ForAll @IntRange(max = 1) int gaps) {
        Measure made = Defined.measure(measure);
        Dataset dataset = dataset(made, random, gaps);
        Figures figures = new Figures(made, made.parts().isShare(), AREAS, dataset);
        FigurePair plain = figures.pair(STEADY, NOW, BEFORE);
        // the members of another month, so that the figures are added up anew
        FigurePair alike = figures.pair(
                REGROUPED, NOW, BEFORE, NOW.last().plusMonths(1), BEFORE.last().plusMonths(1));
        assertThat(alike.matched()).isEqualTo(plain.matched()).isNull();
        assertThat(told(alike.now())).isEqualTo(told(plain.now()));
        assertThat(told(alike.before())).isEqualTo(told(plain.before()));
    }

    private static Object told(EvaluatedFigure evaluated) {
        return evaluated instanceof EvaluatedFigure.Unscored none ? none.reason() : evaluated;
    }

    private static Dataset dataset(Measure measure, Random random, int gaps) {
        List<Observation> observations = new ArrayList<>();
        List<String> series =
                measure.terms().map(term -> term.series().value()).distinct().toList();
        for (String one : series) {
            for (String member : MEMBERS) {
                BOTH.stream()
                        .filter(month -> gaps == 0 || random.nextInt(200) > 0)
                        .map(month -> Observation.of(
                                new SeriesId(one),
                                new AreaCode(member),
                                Period.of(month),
                                BigDecimal.valueOf(random.nextInt(100)),
                                1))
                        .forEach(observations::add);
            }
        }
        return Told.dataset(observations);
    }

    @Provide
    Arbitrary<String> measures() {
        return Arbitraries.of(
                "count met",
                "count calls + texts - met",
                "rate met per 1000 over people",
                "annualised rate met per 1000 over people",
                "percentage met over calls",
                "mean met over calls",
                "weighted-mean met by calls",
                "level met");
    }
}
