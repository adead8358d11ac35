package org.callover.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.callover.gateway.store.LedgerEntry.Kind;
import org.junit.jupiter.api.Test;

/** What every store of the ledger does. */
public interface LedgerStoreContract {
    /** In the hour that the clocks of London skip. */
    Instant SINCE = Instant.parse("2026-03-29T01:30:00.123Z");

    LedgerEntry IMPORT = new LedgerEntry(1, SINCE, Kind.IMPORT, "Power BI", 1);
    LedgerEntry DEFINITIONS = new LedgerEntry(2, SINCE.plusMillis(1), Kind.DEFINITIONS, "definitions folder", null);

    LedgerStore ledger();

    /** Runs work in a transaction and keeps it. */
    void commit(Runnable work);

    /** Runs work in a transaction and throws it away. */
    void rollBack(Runnable work);

    @Test
    default void newLedgerIsEmpty() {
        assertThat(ledger().entries()).isEmpty();
        assertThat(ledger().definitions()).isEmpty();
    }

    @Test
    default void listsEntriesInTheirOrder() {
        commit(() -> ledger().record(IMPORT));
        ledger().record(DEFINITIONS, Map.of("SET violence", new DefinitionMark("ab12", 2)));
        assertThat(ledger().entries()).containsExactly(IMPORT, DEFINITIONS);
    }

    @Test
    default void entryOfAnImportIsRolledBackWithIt() {
        rollBack(() -> ledger().record(IMPORT));
        assertThat(ledger().entries()).isEmpty();
    }

    @Test
    default void keepsTheLastChangeOfEachDefinition() {
        ledger().record(
                        new LedgerEntry(1, SINCE, Kind.DEFINITIONS, "release", null),
                        Map.of(
                                "SET violence",
                                new DefinitionMark("ab12", 1),
                                "SERIES knives",
                                new DefinitionMark("cd34", 1)));
        ledger().record(DEFINITIONS, Map.of("SERIES knives", new DefinitionMark("", 2)));
        assertThat(ledger().definitions())
                .isEqualTo(Map.of(
                        "SET violence", new DefinitionMark("ab12", 1), "SERIES knives", new DefinitionMark("", 2)));
    }
}
