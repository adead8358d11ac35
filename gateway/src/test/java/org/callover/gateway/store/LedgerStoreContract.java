package org.callover.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callover.gateway.store.LedgerEntry.Kind;
import org.junit.jupiter.api.Test;

/** What every store of the ledger does. */
public interface LedgerStoreContract {
    /** In the hour that the clocks of London skip. */
    Instant SINCE = Instant.parse("2026-03-29T01:30:00.123Z");

    LedgerEntry IMPORT = new LedgerEntry(1, SINCE, Kind.IMPORT, "Power BI", 1, "c".repeat(64), "1".repeat(64));
    LedgerEntry DEFINITIONS = new LedgerEntry(
            2, SINCE.plusMillis(1), Kind.DEFINITIONS, "definitions folder", null, "d".repeat(64), "2".repeat(64));

    LedgerStore ledger();

    /** Runs work in a transaction and keeps it. */
    void commit(Runnable work);

    /** Runs work in a transaction and throws it away. */
    void rollBack(Runnable work);

    private void record(LedgerEntry entry, Map<String, String> digests, int lastImport) {
        commit(() -> {
            ledger().lock();
            ledger().record(entry, new TreeMap<>(digests), lastImport);
        });
    }

    private List<LedgerEntry> all() {
        return ledger().entries(0, Integer.MAX_VALUE);
    }

    @Test
    default void newLedgerIsEmpty() {
        assertThat(all()).isEmpty();
        assertThat(ledger().marks(0, Integer.MAX_VALUE)).isEmpty();
        assertThat(ledger().head()).isEqualTo(LedgerHead.NONE);
    }

    @Test
    default void listsEntriesInTheirOrder() {
        record(IMPORT, Map.of(), 1);
        record(DEFINITIONS, Map.of("SET violence", "ab12"), 1);
        assertThat(all()).containsExactly(IMPORT, DEFINITIONS);
        assertThat(ledger().entries(1, 2)).containsExactly(DEFINITIONS);
        assertThat(ledger().entries(0, 1)).containsExactly(IMPORT);
    }

    @Test
    default void endMovesWithEachEntry() {
        record(IMPORT, Map.of(), 1);
        assertThat(ledger().head()).isEqualTo(new LedgerHead(1, SINCE, IMPORT.hash(), 1));
        record(DEFINITIONS, Map.of(), 1);
        assertThat(ledger().head()).isEqualTo(new LedgerHead(2, SINCE.plusMillis(1), DEFINITIONS.hash(), 1));
    }

    @Test
    default void importThatChangedNothingMovesOnlyTheLastImport() {
        record(IMPORT, Map.of(), 1);
        commit(() -> {
            ledger().lock();
            ledger().passImport(2);
        });
        assertThat(ledger().head()).isEqualTo(new LedgerHead(1, SINCE, IMPORT.hash(), 2));
        assertThat(all()).containsExactly(IMPORT);
    }

    @Test
    default void transactionSeesTheEndThatItLocked() {
        record(IMPORT, Map.of(), 1);
        commit(() -> assertThat(ledger().lock()).isEqualTo(new LedgerHead(1, SINCE, IMPORT.hash(), 1)));
    }

    @Test
    default void entryIsRolledBackWithItsTransaction() {
        rollBack(() -> ledger().record(IMPORT, new TreeMap<>(Map.of("SET violence", "ab12")), 1));
        assertThat(all()).isEmpty();
        assertThat(ledger().marks(0, Integer.MAX_VALUE)).isEmpty();
        assertThat(ledger().head()).isEqualTo(LedgerHead.NONE);
    }

    @Test
    default void keepsTheLastChangeOfEachDefinition() {
        record(
                new LedgerEntry(1, SINCE, Kind.DEFINITIONS, "release", null),
                Map.of("SET violence", "ab12", "SERIES knives", "cd34"),
                0);
        record(DEFINITIONS, Map.of("SERIES knives", ""), 0);
        assertThat(ledger().marks(0, 2))
                .isEqualTo(Map.of(
                        "SET violence", new DefinitionMark("ab12", 1), "SERIES knives", new DefinitionMark("", 2)));
        assertThat(ledger().marks(0, 1).get("SERIES knives")).isEqualTo(new DefinitionMark("cd34", 1));
        assertThat(ledger().marks(1, 2)).isEqualTo(Map.of("SERIES knives", new DefinitionMark("", 2)));
    }

    @Test
    default void earlierEntriesAreChained() {
        record(new LedgerEntry(1, SINCE, Kind.IMPORT, "Power BI", 1), Map.of(), 1);
        commit(() -> ledger().chain(List.of(IMPORT)));
        assertThat(all()).containsExactly(IMPORT);
        assertThat(ledger().head().hash()).isEqualTo(IMPORT.hash());
    }
}
