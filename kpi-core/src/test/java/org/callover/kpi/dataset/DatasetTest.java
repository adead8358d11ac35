package org.callover.kpi.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callover.kpi.dataset.column.LoadEffect;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetTest {

    private static final Term CALLS = Term.of(new SeriesId("calls"));
    private static final AreaCode CAMDEN = new AreaCode("camden");
    private static final AreaCode ISLINGTON = new AreaCode("islington");

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # held                    | added                          | effect     | value after
            -                         | calls camden 2021-05 30        | ADDED      | 30
            calls camden 2021-04 30   | calls camden 2021-05 31        | ADDED      | 31
            calls camden 2021-05 30   | calls camden 2021-05 31 @2     | REVISED    | 31
            calls camden 2021-05 30   | calls camden 2021-05 30.0 @2   | UNCHANGED  | 30
            calls camden 2021-05 30   | calls camden 2021-05 30 provisional @2 | REVISED | 30
            calls camden 2021-05 30   | calls camden 2021-05 31        | REPEATED   | 30
            calls camden 2021-05 31 @2| calls camden 2021-05 30 @1     | UNCHANGED  | 31
            """)
    void everyObservationSaysWhatItDid(String held, String added, LoadEffect effect, String after) {
        Dataset base = held.equals("-") ? Dataset.EMPTY : Told.dataset(held);
        DatasetBuilder builder = base.toBuilder();
        assertThat(builder.add(Told.observations(added).get(0))).isEqualTo(effect);
        Dataset next = builder.build(2, Instant.EPOCH);
        assertThat(next.column(CALLS, CAMDEN).total(Period.parse("2021-05")).value())
                .hasToString(after);
    }

    @Test
    void longerPeriodsSayWhatTheyDidInTheSameWords() {
        DatasetBuilder builder = Told.dataset("calls camden 2021 383").toBuilder();
        List<LoadEffect> effects =
                Told.observations("""
                        calls camden 2021    383 @2
                        calls camden 2021    390 @2
                        calls camden 2021    390 @3
                        calls camden 2021    383 @1
                        calls camden 2021-Q1 90  @3
                        """).stream().map(builder::add).toList();
        assertThat(effects)
                .containsExactly(
                        LoadEffect.UNCHANGED,
                        LoadEffect.REPEATED,
                        LoadEffect.REVISED,
                        LoadEffect.UNCHANGED,
                        LoadEffect.ADDED);
    }

    @Test
    void aValueImportedAgainUnchangedIsOfTheLaterImport() {
        Dataset dataset = Told.dataset("""
                calls camden 2021-Q1 30 @2
                calls camden 2021-01 9  @1
                calls camden 2021-02 10 @3
                calls camden 2021-03 12 @3
                calls camden 2021-01 9  @3
                """);
        assertThat(dataset.column(CALLS, CAMDEN).total(Period.parse("2021-Q1")).value())
                .hasToString("31");
    }

    @Test
    void anImportLeavesTheDatasetItWasAddedToAsItWas() {
        Dataset before = Told.dataset("""
                calls camden    2021-05 30
                calls islington 2021-05 40
                """);
        DatasetBuilder builder = before.toBuilder();
        Told.observations("""
                        calls camden 2021-04 0.5 @2
                        calls camden 2021-05 31  @2
                        """).forEach(builder::add);
        Dataset after = builder.build(2, Instant.parse("2021-06-30T09:00:00Z"));

        assertThat(before.column(CALLS, CAMDEN).total(Period.parse("2021-05")).value())
                .hasToString("30");
        assertThat(before.column(CALLS, CAMDEN).extent()).contains(Period.parse("2021-05"));
        assertThat(after.column(CALLS, CAMDEN)
                        .total(Period.parse("2021-04/2021-05"))
                        .value())
                .hasToString("31.5");
        assertThat(after.column(CALLS, ISLINGTON)).isSameAs(before.column(CALLS, ISLINGTON));
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.asAt()).isEqualTo("2021-06-30T09:00:00Z");
    }

    @Test
    void aBreakdownIsAColumnOfItsOwnAndNoPartOfTheWhole() {
        Dataset dataset = Told.dataset("""
                calls camden 2021-05 30
                calls camden 2021-05 4  age=1-24
                calls camden 2021-05 9  age=25-64
                """);
        Term young = new Term(new SeriesId("calls"), Breakdown.parse("age=1-24"));
        Period may = Period.parse("2021-05");
        assertThat(dataset.column(CALLS, CAMDEN).total(may).value()).hasToString("30");
        assertThat(dataset.column(young, CAMDEN).total(may).value()).hasToString("4");
        assertThat(dataset.terms()).hasSize(3);
    }

    @Test
    void whatWasNeverObservedIsMissingAndNotAFault() {
        Dataset dataset = Told.dataset("calls camden 2021-05 30");
        assertThat(dataset.column(CALLS, ISLINGTON)
                        .total(Period.parse("2021-05"))
                        .isComplete())
                .isFalse();
        assertThat(dataset.columns(Term.of(new SeriesId("unheard-of"))).areas()).isEmpty();
    }

    @Test
    void theExtentIsThatOfAnyOfTheTermsInAnyArea() {
        Dataset dataset = Told.dataset("""
                calls      camden    2021-05 30
                calls      islington 2021-Q3 90
                population camden    2022    1
                """);
        assertThat(dataset.extent(Set.of(CALLS))).contains(Period.parse("2021-05/2021-09"));
        assertThat(dataset.extent(Set.of())).isEmpty();
        assertThat(Dataset.EMPTY.extent(Set.of(CALLS))).isEmpty();
    }
}
