package org.callover.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.gateway.store.ObservationStore.SeriesTotal;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Breakdown;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.Test;

/** What every store of observations does. */
public interface ObservationStoreContract {
    SeriesId ROBBERY = new SeriesId("robbery");
    AreaCode ISLINGTON = new AreaCode("E09000019");

    ObservationStore store();

    /** Runs work in a transaction and keeps it. */
    void commit(Runnable work);

    /** Runs work in a transaction and throws it away. */
    void rollBack(Runnable work);

    private static Observation observation(int source, String period, String value) {
        return Observation.of(ROBBERY, ISLINGTON, Period.parse(period), new BigDecimal(value), source);
    }

    private void append(int number, Observation... observations) {
        try (ObservationStore.Appender appender = store().append(number)) {
            List.of(observations).forEach(appender::add);
        }
    }

    private List<Observation> replayed() {
        List<Observation> all = new ArrayList<>();
        store().replay(0, Integer.MAX_VALUE, all::add);
        return all;
    }

    private static ImportEntry entry(int number, String fileName) {
        Instant instant = Instant.parse("2026-03-29T01:30:00.123Z").plusSeconds(number);
        return new ImportEntry(
                number, instant, "tidy", fileName, "a".repeat(64), "ACCEPTED", "{\"id\":" + number + "}");
    }

    @Test
    default void aNewStoreIsEmpty() {
        assertThat(replayed()).isEmpty();
        assertThat(store().imports()).isEmpty();
        assertThat(store().last()).isEmpty();
    }

    @Test
    default void whatWasAppendedIsReplayedAsItWas() {
        Observation flagged = new Observation(
                ROBBERY,
                ISLINGTON,
                Period.parse("FY2021-22"),
                new BigDecimal("12.345678"),
                Breakdown.parse("age=1-24;weekday=fri"),
                Set.of(Flag.PROVISIONAL, Flag.ESTIMATED),
                1);
        Observation zero = observation(1, "2021-12", "0");
        Observation most = observation(1, "2021-11", "999999999.999999");
        Observation based = new Observation(
                ROBBERY,
                ISLINGTON,
                Period.parse("2020"),
                BigDecimal.TEN,
                Breakdown.NONE,
                Set.of(),
                new Basis("census-2021"),
                1);
        commit(() -> append(1, flagged, zero, most, based));
        assertThat(replayed()).containsExactlyInAnyOrder(flagged, zero, most, based);
    }

    @Test
    default void whatIsReplayedSaysWhichImportItCameFrom() {
        commit(() -> append(1, observation(1, "2021-12", "5")));
        commit(() -> append(2, observation(2, "2021-11", "6"), observation(2, "2021-12", "7")));
        commit(() -> append(3, observation(3, "2021-12", "8")));
        assertThat(replayed()).extracting(Observation::source).containsExactlyInAnyOrder(1, 2, 2, 3);
    }

    @Test
    default void replaysTheImportsBetweenTwo() {
        for (int number = 1; number <= 4; number++) {
            Observation one = observation(number, "2021-12", "5");
            commit(() -> append(one.source(), one));
        }
        List<Integer> sources = new ArrayList<>();
        store().replay(1, 3, one -> sources.add(one.source()));
        assertThat(sources).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    default void replaysAnImportInTheOrderInWhichItWasAdded() {
        Observation[] shuffled = Stream.of("2021-12", "2019-01", "2020-06", "2021-01", "2018-03")
                .map(period -> observation(1, period, "7"))
                .toArray(Observation[]::new);
        commit(() -> append(1, shuffled));
        commit(() -> append(2, observation(2, "2021-12", "5")));
        List<Observation> inOrder = new ArrayList<>();
        store().replayInOrder(1, inOrder::add);
        assertThat(inOrder).containsExactly(shuffled);
    }

    @Test
    default void replaysSomeSeriesUpToAnImport() {
        SeriesId rape = new SeriesId("rape");
        commit(() -> append(
                1,
                observation(1, "2021-12", "5"),
                Observation.of(rape, ISLINGTON, Period.parse("2021-11"), BigDecimal.ONE, 1)));
        commit(() -> append(2, observation(2, "2021-12", "7")));
        commit(() -> append(3, observation(3, "2021-12", "8")));
        List<Observation> earlier = new ArrayList<>();
        store().replay(Set.of(ROBBERY, new SeriesId("never-seen")), 2, earlier::add);
        assertThat(earlier).containsExactlyInAnyOrder(observation(1, "2021-12", "5"), observation(2, "2021-12", "7"));
        store().replay(Set.of(), 2, one -> assertThat(one).isNull());
    }

    @Test
    default void moreThanABatchIsKept() {
        Observation[] many = Period.parse("1900-01/2100-12").split().stream()
                .map(month -> Observation.of(ROBBERY, ISLINGTON, month, BigDecimal.TEN, 1))
                .toArray(Observation[]::new);
        commit(() -> append(1, many));
        assertThat(replayed()).hasSize(201 * 12);
    }

    @Test
    default void theTotalsOfAnImportAreReadBackWithinItsTransaction() {
        SeriesId rape = new SeriesId("rape");
        commit(() -> append(1, observation(1, "2021-12", "100")));
        commit(() -> {
            append(
                    2,
                    observation(2, "2021-12", "5"),
                    observation(2, "2021-11", "6.5"),
                    Observation.of(rape, ISLINGTON, Period.parse("2021-11"), BigDecimal.ONE, 2));
            Map<SeriesId, SeriesTotal> totals = store().totals(2);
            assertThat(totals).hasSize(2);
            assertThat(totals).containsKeys(ROBBERY, rape);
            assertThat(new SeriesTotal(new BigDecimal("11.5"), 2).isSame(totals.get(ROBBERY)))
                    .isTrue();
            assertThat(new SeriesTotal(BigDecimal.ONE, 1).isSame(totals.get(rape)))
                    .isTrue();
        });
    }

    @Test
    default void whatIsRolledBackLeavesNothing() {
        rollBack(() -> {
            append(1, observation(1, "2021-12", "5"));
            store().record(entry(1, "bad.csv"));
        });
        assertThat(replayed()).isEmpty();
        assertThat(store().imports()).isEmpty();
        commit(() -> append(1, observation(1, "2021-12", "6")));
        assertThat(replayed()).containsExactly(observation(1, "2021-12", "6"));
    }

    @Test
    default void theLedgerHasTheNewestImportFirst() {
        commit(() -> store().record(entry(1, "first.csv")));
        commit(() -> store().record(entry(2, null)));
        assertThat(store().imports()).containsExactly(entry(2, null), entry(1, "first.csv"));
        assertThat(store().importsBefore(Integer.MAX_VALUE, 1)).containsExactly(entry(2, null));
        assertThat(store().importsBefore(2, 5)).containsExactly(entry(1, "first.csv"));
        assertThat(store().importsBefore(1, 5)).isEmpty();
        assertThat(store().last()).contains(entry(2, null));
        assertThat(store().find(1)).contains(entry(1, "first.csv"));
        assertThat(store().find(3)).isEmpty();
        assertThat(store().recordsAfter(0)).extracting(ImportEntry::number).containsExactly(1, 2);
        assertThat(store().recordsAfter(1)).singleElement().satisfies(record -> assertThat(record.receipt())
                .isEmpty());
    }
}
