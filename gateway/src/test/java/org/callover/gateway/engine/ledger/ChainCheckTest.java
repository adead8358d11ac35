package org.callover.gateway.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.callover.gateway.store.DefinitionStore.TextChange;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.MemoryDefinitionStore;
import org.callover.gateway.store.MemoryLedgerStore;
import org.callover.gateway.store.MemoryObservationStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ledger that was changed by hand takes no further entry. */
class ChainCheckTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private final MemoryLedgerStore ledger = new MemoryLedgerStore();
    private final MemoryObservationStore observations = new MemoryObservationStore();
    private final LedgerWriter writer =
            new LedgerWriter(ledger, new MemoryDefinitionStore(), observations, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void threeEntries() {
        define();
        define();
        importFile();
    }

    private void define() {
        LedgerHead head = ledger.head();
        writer.record(
                head,
                "officer",
                List.of(new TextChange(head.number() + 1, "parks.yaml", "kpi: 1", NOW)),
                new TreeMap<>());
    }

    private void importFile() {
        int id = ledger.head().lastImport() + 1;
        ImportEntry imported = new ImportEntry(id, NOW, "tidy", "a.csv", "a".repeat(64), "ACCEPTED", "{}");
        writer.record(ledger.head(), imported, "officer", new RowsDigest());
    }

    private void assertStopped(Runnable change, String reason) {
        int before = ledger.entries(0, Integer.MAX_VALUE).size();
        int imports = observations.imports().size();
        InvariantBroken broken = catchThrowableOfType(InvariantBroken.class, change::run);
        assertThat(broken.what()).contains(reason);
        assertThat(broken).hasMessageContaining("LedgerEntry[number=");
        assertThat(ledger.entries(0, Integer.MAX_VALUE)).hasSize(before);
        assertThat(observations.imports()).hasSize(imports);
    }

    private void replaceLast(UnaryOperator<LedgerEntry> change) {
        List<LedgerEntry> entries = new ArrayList<>(ledger.entries(0, Integer.MAX_VALUE));
        entries.set(entries.size() - 1, change.apply(entries.get(entries.size() - 1)));
        ledger.replace(entries);
    }

    @Test
    void untouchedLedgerTakesTheNext() {
        define();
        importFile();
        assertThat(ledger.head().number()).isEqualTo(5);
    }

    @Test
    void headThatWasPutBackIsFound() {
        LedgerHead head = ledger.head();
        ledger.replace(new LedgerHead(2, NOW, head.hash(), head.lastImport()));
        assertStopped(
                this::define, "The ledger should end with entry 2 without a gap, but after entry 0 it has [1, 2, 3].");
    }

    @Test
    void headThatWasPutForwardIsFound() {
        LedgerHead head = ledger.head();
        ledger.replace(new LedgerHead(5, NOW, head.hash(), head.lastImport()));
        assertStopped(this::define, "should end with entry 5 without a gap, but after entry 3 it has none.");
    }

    @Test
    void deletedEntryIsFound() {
        List<LedgerEntry> entries = new ArrayList<>(ledger.entries(0, Integer.MAX_VALUE));
        entries.remove(1);
        ledger.replace(entries);
        assertStopped(this::define, "should end with entry 3 without a gap, but after entry 1 it has [3].");
    }

    @Test
    void changedEntryIsFound() {
        replaceLast(last -> new LedgerEntry(
                last.number(),
                last.recordedAt(),
                last.kind(),
                "somebody else",
                last.importId(),
                last.content(),
                last.hash()));
        assertStopped(this::define, "The hash of entry 3 of the ledger does not fit");
    }

    @Test
    void otherHashOfTheHeadIsFound() {
        LedgerHead head = ledger.head();
        ledger.replace(new LedgerHead(head.number(), head.recordedAt(), "f".repeat(64), head.lastImport()));
        assertStopped(this::define, "The hash of entry 3 of the ledger does not fit");
    }

    @Test
    void lastImportThatWasChangedIsFound() {
        LedgerHead head = ledger.head();
        ledger.replace(new LedgerHead(head.number(), head.recordedAt(), head.hash(), 0));
        assertStopped(this::importFile, "The last import should be number 0, but there is one with a higher number.");
        ledger.replace(new LedgerHead(head.number(), head.recordedAt(), head.hash(), 4));
        assertStopped(this::importFile, "The last import should be number 4, but it is missing.");
    }
}
