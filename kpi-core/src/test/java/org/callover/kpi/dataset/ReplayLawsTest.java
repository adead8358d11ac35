package org.callover.kpi.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/** In whatever order a store hands its imports over, the later import wins: a replay need not be sorted. */
class ReplayLawsTest {

    private static final SeriesId CALLS = new SeriesId("calls");
    private static final AreaCode CAMDEN = new AreaCode("camden");
    private static final YearMonth FIRST = YearMonth.of(2021, 1);
    private static final Period ALL = Period.of(FIRST, 8);

    @Property
    void orderOfAReplayDoesNotMatter(@ForAll("kept") List<Observation> kept, @ForAll Random order) {
        List<Observation> shuffled = new ArrayList<>(kept);
        Collections.shuffle(shuffled, order);
        assertThat(column(shuffled).held(ALL)).isEqualTo(column(kept).held(ALL));
        assertThat(column(shuffled).total(ALL)).isEqualTo(column(kept).total(ALL));
    }

    /** What a store holds: at most one observation of a period from each import, in the order of the imports. */
    @Provide
    Arbitrary<List<Observation>> kept() {
        Arbitrary<Observation> observation = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("0", "1", "2", "10", "2.5", "0.25").map(BigDecimal::new))
                .as((source, start, months, value) ->
                        Observation.of(CALLS, CAMDEN, Period.of(FIRST.plusMonths(start), months), value, source));
        return observation.list().ofMaxSize(24).map(ReplayLawsTest::onceEach);
    }

    private static List<Observation> onceEach(List<Observation> given) {
        TreeMap<String, Observation> once = new TreeMap<>();
        given.forEach(one -> once.putIfAbsent(one.source() + " " + one.period(), one));
        return List.copyOf(once.values());
    }

    private static Column column(List<Observation> observations) {
        return Told.dataset(observations).column(Term.of(CALLS), CAMDEN);
    }
}
