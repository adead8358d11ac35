package org.callover.kpi.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.Reading;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/** What is read of a column at speed, many months at once, is what it says of each month alone. */
class MonthlyLawsTest {

    private static final SeriesId PEOPLE = new SeriesId("people");
    private static final AreaCode CAMDEN = new AreaCode("camden");
    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final int FROM = (int) FIRST.getLong(ChronoField.PROLEPTIC_MONTH) - 14;
    private static final int TO = FROM + 90;

    @Property
    void theMonthsAreThoseObservedByThemselves(@ForAll("observations") List<Observation> observations) {
        Column column = Told.dataset(observations).column(Term.of(PEOPLE), CAMDEN);
        assertThat(column.monthly(FROM, TO)).isEqualTo(each(month -> Optional.of(column.total(Period.of(month)))
                .filter(Reading::isComplete)));
        assertThat(IntStream.range(FROM, TO)
                        .filter(month -> month < column.firstMonth() || month >= column.endMonth())
                        .mapToObj(month -> column.monthly(month, month + 1)[0]))
                .allMatch(value -> Double.isNaN(value));
    }

    @Property
    void whatStandsForTheMonthsIsWhatStandsForEach(@ForAll("observations") List<Observation> observations) {
        Column column = Told.dataset(observations).column(Term.of(PEOPLE), CAMDEN);
        assertThat(column.monthlyStanding(FROM, TO)).isEqualTo(each(column::standingFor));
    }

    private static double[] each(Function<YearMonth, Optional<Reading>> reading) {
        return IntStream.range(0, TO - FROM)
                .mapToObj(MonthlyLawsTest::month)
                .map(reading)
                .mapToDouble(found ->
                        found.map(Reading::value).map(Quantity::toDouble).orElse(Double.NaN))
                .toArray();
    }

    private static YearMonth month(int i) {
        return FIRST.plusMonths(i - 14L);
    }

    /** Years, half-years and months over six years, mixed or of one length only. */
    @Provide
    Arbitrary<List<Observation>> observations() {
        Arbitrary<Integer> starts = Arbitraries.integers().between(0, 60);
        return Arbitraries.of(
                        List.of(Set.of(12), Set.of(6), Set.of(1), Set.of(12, 24), Set.of(1, 12), Set.of(3, 6, 12)))
                .flatMap(lengths -> Combinators.combine(
                                starts,
                                Arbitraries.of(lengths),
                                Arbitraries.integers().between(0, 9999))
                        .as((start, length, value) -> observation(aligned(start, lengths), length, value))
                        .list()
                        .ofMaxSize(12))
                .map(MonthlyLawsTest::eachPeriodOnce);
    }

    /** Observations of years alone start in January, as populations do, or in April. */
    private static int aligned(int start, Set<Integer> lengths) {
        return lengths.equals(Set.of(12)) ? start - start % 12 + (start % 5 == 0 ? 3 : 0) : start;
    }

    private static Observation observation(int start, int length, int value) {
        Period period = Period.of(FIRST.plusMonths(start), length);
        return Observation.of(PEOPLE, CAMDEN, period, BigDecimal.valueOf(value, 1), 1);
    }

    private static List<Observation> eachPeriodOnce(List<Observation> observations) {
        Map<Period, Observation> each = new HashMap<>();
        observations.forEach(observation -> each.put(observation.period(), observation));
        return List.copyOf(each.values());
    }
}
