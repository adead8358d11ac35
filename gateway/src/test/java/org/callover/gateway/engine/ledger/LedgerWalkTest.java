package org.callover.gateway.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callover.gateway.engine.ledger.LedgerWalk.Misfit;
import org.callover.gateway.store.DefinitionStore.TextChange;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.MemoryDefinitionStore;
import org.callover.gateway.store.MemoryLedgerStore;
import org.callover.gateway.store.MemoryObservationStore;
import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.dependency.DefinitionName;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerWalkTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private final MemoryLedgerStore ledger = new MemoryLedgerStore();
    private final MemoryDefinitionStore definitions = new MemoryDefinitionStore();
    private final MemoryObservationStore observations = new MemoryObservationStore();
    private final LedgerWriter writer =
            new LedgerWriter(ledger, definitions, observations, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void threeEntries() {
        writer.record(
                ledger.head(),
                "officer",
                List.of(new TextChange(1, "parks.yaml", "kpi: 1", NOW)),
                new TreeMap<>(Map.of(DefinitionName.ofSet("parks"), "p1")));
        keep(1, "5", "6.50");
        keep(2, "7");
    }

    private void keep(int id, String... values) {
        RowsDigest rows = new RowsDigest();
        try (ObservationStore.Appender appender = observations.append(id)) {
            for (int at = 0; at < values.length; at++) {
                Observation one = observation(id, at, values[at]);
                appender.add(one);
                rows.add(one);
            }
        }
        writer.record(
                ledger.head(),
                new ImportEntry(id, NOW, "tidy", "a.csv", "a".repeat(64), "ACCEPTED", "{\"id\":" + id + "}"),
                "officer",
                rows);
    }

    private static Observation observation(int id, int month, String value) {
        return Observation.of(
                new SeriesId("visits"),
                new AreaCode("east"),
                Period.parse("2026-0" + (month + 1)),
                new BigDecimal(value),
                id);
    }

    private Optional<Misfit> misfit() {
        return new LedgerWalk(ledger, definitions, observations).firstMisfit();
    }

    private void replace(int number, LedgerEntry entry) {
        List<LedgerEntry> entries = new ArrayList<>(ledger.entries(0, 9));
        entries.set(number - 1, entry);
        ledger.replace(entries);
    }

    @Test
    void untouchedLedgerFits() {
        assertThat(misfit()).isEmpty();
    }

    @Test
    void numbersAreTheSameHoweverADatabaseWritesThem() {
        observations.change(one -> observation(
                one.source(),
                one.period().start().getMonthValue() - 1,
                one.value().setScale(8).toString()));
        assertThat(misfit()).isEmpty();
    }

    @Test
    void changedAmountIsFound() {
        observations.change(one -> one.source() == 1 ? observation(1, 0, "5.1") : one);
        assertThat(misfit())
                .contains(new Misfit(2, "The record, the receipt or the observations of import 1 were changed."));
    }

    @Test
    void removedRowIsFound() {
        observations.removeIf(one -> one.value().compareTo(new BigDecimal("6.5")) == 0);
        assertThat(misfit()).map(Misfit::number).contains(2);
    }

    @Test
    void addedRowIsFound() {
        observations.append(2).add(observation(2, 4, "1"));
        assertThat(misfit()).map(Misfit::number).contains(3);
    }

    @Test
    void changedTextIsFound() {
        definitions.add(List.of(new TextChange(1, "roads.yaml", "kpi: 1", NOW)));
        assertThat(misfit())
                .contains(new Misfit(1, "Its definition texts, or the digests of its definitions, were changed."));
    }

    @Test
    void changedAuthorIsFound() {
        LedgerEntry second = ledger.entries(1, 2).get(0);
        replace(
                2,
                new LedgerEntry(
                        2, NOW, second.kind(), "somebody else", second.importId(), second.content(), second.hash()));
        assertThat(misfit())
                .contains(new Misfit(2, "The entry itself was changed, or the one before it was replaced."));
    }

    @Test
    void missingEntryIsFound() {
        List<LedgerEntry> entries = new ArrayList<>(ledger.entries(0, 9));
        entries.remove(1);
        ledger.replace(entries);
        assertThat(misfit()).contains(new Misfit(2, "It is missing: the next entry that is stored is 3."));
    }

    @Test
    void missingLastEntryIsFound() {
        ledger.replace(ledger.entries(0, 2));
        assertThat(misfit())
                .contains(new Misfit(3, "The ledger should end with entry 3, but the last one stored is 2."));
    }

    @Test
    void entryAfterTheEndIsFound() {
        List<LedgerEntry> entries = new ArrayList<>(ledger.entries(0, 9));
        entries.add(new LedgerEntry(4, NOW, LedgerEntry.Kind.IMPORT, "somebody", 3));
        ledger.replace(entries);
        assertThat(misfit()).contains(new Misfit(4, "It is stored after the end of the ledger, entry 3."));
    }

    @Test
    void entriesOfAnEarlierVersionAreChainedAsTheyAre() {
        List<LedgerEntry> unchained = ledger.entries(0, 9).stream()
                .map(entry -> new LedgerEntry(
                        entry.number(), entry.recordedAt(), entry.kind(), entry.author(), entry.importId()))
                .toList();
        List<LedgerEntry> chained = ledger.entries(0, 9);
        ledger.replace(unchained);
        new LedgerWalk(ledger, definitions, observations).chain();
        assertThat(ledger.entries(0, 9)).isEqualTo(chained);
        assertThat(misfit()).isEmpty();
    }

    @Test
    void entryIsNeverBeforeTheOneBeforeIt() {
        Clock putBack = Clock.fixed(NOW.minusSeconds(60), ZoneOffset.UTC);
        LedgerWriter late = new LedgerWriter(ledger, definitions, observations, putBack);
        assertThat(late.instantAfter(ledger.head())).isEqualTo(NOW);
    }
}
