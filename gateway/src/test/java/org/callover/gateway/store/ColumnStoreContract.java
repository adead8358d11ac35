package org.callover.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callover.gateway.store.column.ColumnStore;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.dataset.EffectCounts;
import org.callover.kpi.dataset.StoredColumn;
import org.callover.kpi.dataset.held.Selection;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;

/** What every store of columns does. */
public interface ColumnStoreContract {
    SeriesId ROBBERY = new SeriesId("robbery");
    Term ALL = Term.of(ROBBERY);
    Term YOUNG = new Term(ROBBERY, Breakdown.parse("age=1-24"));
    AreaCode ISLINGTON = new AreaCode("E09000019");
    AreaCode BARNET = new AreaCode("E09000003");

    ObservationStore observations();

    ColumnStore columns();

    /** Runs work in a transaction and keeps it. */
    void commit(Runnable work);

    /** Runs work in a transaction and throws it away. */
    void rollBack(Runnable work);

    private static Observation one(Term term, AreaCode area, String period, String value, int source) {
        return new Observation(
                term.series(), area, Period.parse(period), new BigDecimal(value), term.where(), Set.of(), source);
    }

    /** What is held, read from the store as a start reads it. */
    private Dataset held(int lastImport) {
        return Dataset.stored(columns().heads(), new ReadThrough(columns()), lastImport, Instant.EPOCH);
    }

    private Dataset imported(Dataset before, int number, Observation... observations) {
        EffectCounts effects = new EffectCounts(before, number);
        List.of(observations).forEach(effects::add);
        return effects.build(Instant.EPOCH);
    }

    private void write(Dataset after, Observation... observations) {
        append(after.revision(), observations);
        columns().write(after.changed());
    }

    private void append(int number, Observation... observations) {
        try (ObservationStore.Appender appender = observations().append(number)) {
            List.of(observations).forEach(appender::add);
        }
    }

    private Dataset take(Dataset before, int number, Observation... observations) {
        Dataset after = imported(before, number, observations);
        commit(() -> write(after, observations));
        after.stored();
        return after;
    }

    private static Map<String, Object> answers(Dataset dataset) {
        Map<String, Object> answers = new TreeMap<>();
        for (Term term : dataset.terms()) {
            for (AreaCode area : dataset.columns(term).areas()) {
                answers.put(term + " in " + area + " held", dataset.held(term, area, Selection.ALWAYS));
                answers.put(term + " in " + area + " extent", dataset.extent(term, area));
                answers.put(
                        term + " in " + area + " covers",
                        dataset.covered(term, area)
                                .flatMap(Period::stream)
                                .distinct()
                                .toList());
                answers.put(term + " in " + area + " last import", dataset.lastSource(term, area));
                answers.put(term + " in " + area + " says bases", dataset.saysBases(term));
            }
        }
        return answers;
    }

    @Test
    default void newStoreHasNoColumns() {
        assertThat(held(0).terms()).isEmpty();
        assertThat(columns().read(List.of())).isEmpty();
        commit(() -> columns().write(List.of()));
    }

    @Test
    default void columnsAreReadAsTheyWereWritten() {
        Observation flagged = new Observation(
                ROBBERY,
                ISLINGTON,
                Period.parse("FY2021-22"),
                new BigDecimal("12.345678"),
                YOUNG.where(),
                Set.of(Flag.PROVISIONAL, Flag.ESTIMATED),
                new Basis("census-2021"),
                1);
        Dataset after = take(
                held(0),
                1,
                flagged,
                one(ALL, ISLINGTON, "2021-12", "5", 1),
                one(ALL, ISLINGTON, "2021-10", "999999999.999999", 1),
                one(ALL, BARNET, "2020", "-7", 1));
        Dataset next = take(after, 2, one(ALL, ISLINGTON, "2021-12", "6", 2), one(YOUNG, BARNET, "2021-11", "0", 2));
        assertThat(answers(held(2))).hasSize(20).isEqualTo(answers(next));
    }

    @Test
    default void earlierColumnIsReadAfterLaterImports() {
        Dataset first = take(held(0), 1, one(ALL, ISLINGTON, "2021-12", "5", 1), one(ALL, BARNET, "2021-12", "1", 1));
        Map<String, Object> before = answers(first);
        Dataset second = take(first, 2, one(ALL, ISLINGTON, "2021-12", "6", 2));
        take(second, 3, one(ALL, ISLINGTON, "2022-01", "7", 3));
        assertThat(answers(first)).isEqualTo(before);
        assertThat(second.held(ALL, ISLINGTON, Selection.ALWAYS))
                .singleElement()
                .satisfies(held -> assertThat(held.source()).isEqualTo(2));
    }

    @Test
    default void whatWasKnownAfterAnEarlierImportIsReadAgain() {
        Dataset first = take(held(0), 1, one(ALL, ISLINGTON, "2021-12", "5", 1), one(ALL, BARNET, "2021-12", "1", 1));
        Map<String, Object> before = answers(first);
        take(first, 2, one(ALL, ISLINGTON, "2021-10", "6", 2), one(YOUNG, ISLINGTON, "2021-10", "6", 2));
        Dataset again = held(2).asAfter(1, columns().headsAfter(1, Set.of(ROBBERY, new SeriesId("never-seen"))));
        assertThat(answers(again)).isEqualTo(before);
        Dataset none = held(2).asAfter(0, columns().headsAfter(0, Set.of()));
        assertThat(none.terms()).isEmpty();
    }

    @Test
    default void whatIsRolledBackLeavesNothing() {
        Dataset first = take(held(0), 1, one(ALL, ISLINGTON, "2021-12", "5", 1));
        Observation lost = one(ALL, ISLINGTON, "2021-12", "6", 2);
        Observation madeUp = one(Term.of(new SeriesId("made-up")), BARNET, "2021-12", "6", 2);
        Dataset failed = imported(first, 2, lost, madeUp);
        rollBack(() -> write(failed, lost, madeUp));
        assertThat(answers(held(1))).isEqualTo(answers(first));
        Dataset next = take(first, 2, one(ALL, ISLINGTON, "2021-12", "8", 2));
        assertThat(answers(held(2))).isEqualTo(answers(next));
    }

    @Test
    default void columnsOfAnEarlierVersionAreMadeFromItsObservations() {
        List<Observation> all = new ArrayList<>();
        Period.parse("2010-01/2021-12").split().forEach(month -> {
            all.add(Observation.of(ROBBERY, ISLINGTON, month, BigDecimal.TEN, 1));
            all.add(Observation.of(new SeriesId("rape"), BARNET, month, BigDecimal.ONE, 1));
        });
        commit(() -> append(1, all.toArray(Observation[]::new)));
        commit(() -> append(2, one(ALL, ISLINGTON, "2021-12", "8", 2)));
        DatasetBuilder builder = Dataset.EMPTY.toBuilder();
        all.forEach(builder::add);
        builder.add(one(ALL, ISLINGTON, "2021-12", "8", 2));
        assertThat(answers(held(2))).isEqualTo(answers(builder.build(2, Instant.EPOCH)));
        // The next start finds them.
        assertThat(answers(held(2))).isEqualTo(answers(builder.build(2, Instant.EPOCH)));
    }

    @Test
    default void manyColumnsAreReadTogether() {
        Dataset before = held(0);
        List<Observation> all = new ArrayList<>();
        for (int series = 0; series < 70; series++) {
            for (int area = 0; area < 10; area++) {
                all.add(one(
                        Term.of(new SeriesId("s" + series)),
                        new AreaCode("a" + area),
                        "2021-12",
                        series + "." + area,
                        1));
            }
        }
        Dataset after = take(before, 1, all.toArray(Observation[]::new));
        List<StoredColumn> changed = after.changed();
        assertThat(changed).hasSize(700);
        assertThat(columns().read(changed)).hasSize(700).allSatisfy(column -> assertThat(column.held(Selection.ALWAYS))
                .hasSize(1));
        assertThat(columns().read(changed).get(699).held(Selection.ALWAYS))
                .isEqualTo(after.held(changed.get(699).term(), changed.get(699).area(), Selection.ALWAYS));
    }
}
