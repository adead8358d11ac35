package org.callover.kpi.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/** In whatever order a store hands its imports over, the later import wins: a replay need not be sorted. */
class ReplayLawsTest {

    private static final List<Term> TERMS = List.of(
            Term.of(new SeriesId("calls")),
            new Term(new SeriesId("calls"), Breakdown.parse("age=0-17")),
            Term.of(new SeriesId("texts")));
    private static final List<AreaCode> AREAS = List.of(new AreaCode("camden"), new AreaCode("islington"));
    private static final YearMonth FIRST = YearMonth.of(2021, 1);
    private static final Period ALL = Period.of(FIRST, 8);

    @Property
    void orderOfAReplayDoesNotMatter(@ForAll("kept") List<Observation> kept, @ForAll Random order) {
        List<Observation> shuffled = new ArrayList<>(kept);
        Collections.shuffle(shuffled, order);
        Dataset inOrder = Told.dataset(kept);
        Dataset replayed = Told.dataset(shuffled);
        for (Term term : TERMS) {
            for (AreaCode area : AREAS) {
                assertThat(replayed.held(term, area, ALL)).isEqualTo(inOrder.held(term, area, ALL));
                assertThat(replayed.column(term, area).total(ALL))
                        .isEqualTo(inOrder.column(term, area).total(ALL));
            }
        }
    }

    /** What a store holds: at most one observation of a period from each import, in the order of the imports. */
    @Provide
    Arbitrary<List<Observation>> kept() {
        Arbitrary<Observation> observation = Combinators.combine(
                        Arbitraries.of(TERMS),
                        Arbitraries.of(AREAS),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("0", "1", "2", "10", "2.5", "0.25").map(BigDecimal::new))
                .as((term, area, source, start, months, value) -> new Observation(
                        term.series(),
                        area,
                        Period.of(FIRST.plusMonths(start), months),
                        value,
                        term.where(),
                        Set.of(),
                        source));
        return observation.list().ofMaxSize(40).map(ReplayLawsTest::onceEach);
    }

    private static List<Observation> onceEach(List<Observation> given) {
        TreeMap<String, Observation> once = new TreeMap<>();
        given.forEach(one -> once.putIfAbsent(
                one.source() + " " + one.period() + " " + one.series() + " " + one.breakdown() + " " + one.area(),
                one));
        return List.copyOf(once.values());
    }
}
