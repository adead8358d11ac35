package org.callover.gateway.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.console.Console;
import org.callover.gateway.engine.column.ColumnCheck;
import org.callover.gateway.engine.column.StoredDatasets;
import org.callover.gateway.engine.ledger.LedgerWalk;
import org.callover.gateway.engine.ledger.LedgerWalk.Misfit;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.dataset.held.ColumnDifference;

/**
 * The command that walks along the ledger from its first entry, and says which is the first that is not what it was when
 * it was recorded.
 */
@ApplicationScoped
public class VerifyLedger implements LauncherCommand {
    private static final String FITS = "The ledger fits: ";
    private static final String SPACES = "  ";

    @Inject
    private LedgerStore ledger;

    @Inject
    private DefinitionStore definitions;

    @Inject
    private ObservationStore observations;

    @Inject
    private StoredDatasets datasets;

    protected VerifyLedger() {}

    VerifyLedger(
            LedgerStore ledger, DefinitionStore definitions, ObservationStore observations, StoredDatasets datasets) {
        this.ledger = ledger;
        this.definitions = definitions;
        this.observations = observations;
        this.datasets = datasets;
    }

    @Override
    public String word() {
        return "verify-ledger";
    }

    @Override
    public int run() {
        List<String> lines = lines();
        lines.forEach(Console::show);
        return lines.get(0).startsWith(FITS) ? 0 : 1;
    }

    /** What was found, in lines. */
    List<String> lines() {
        LedgerHead head = ledger.head();
        Optional<Misfit> misfit = new LedgerWalk(ledger, definitions, observations).firstMisfit();
        return misfit.map(this::misfit)
                .or(() -> new ColumnCheck(datasets, observations)
                        .first(head.lastImport())
                        .map(VerifyLedger::difference))
                .orElseGet(() -> head.number() == 0
                        ? List.of(FITS + "it has no entries yet.")
                        : List.of(
                                FITS + "%,d entries, the last of %s.".formatted(head.number(), head.recordedAt()),
                                "The hash of entry %d is %s.".formatted(head.number(), head.hash())));
    }

    private List<String> misfit(Misfit misfit) {
        String first = "The ledger does not fit: entry %d is the first that is not what it was when it was recorded."
                .formatted(misfit.number());
        String about = ledger.entries(misfit.number() - 1, misfit.number()).stream()
                .findFirst()
                .map(VerifyLedger::about)
                .orElse("No entry with this number is stored.");
        return List.of(first, SPACES + misfit.why(), SPACES + about);
    }

    private static List<String> difference(ColumnDifference column) {
        return List.of(
                "The ledger fits, but the figures that scores are made from are not those of its observations.",
                SPACES + "The first that differ are those of %s in %s.".formatted(column.term(), column.area()),
                SPACES + "Delete all rows of the table observed_column, and start Callover: it makes them again.");
    }

    private static String about(LedgerEntry entry) {
        return entry.importId() == null
                ? "The entry is a change of definitions by %s, recorded at %s."
                        .formatted(entry.author(), entry.recordedAt())
                : "The entry is import %d by %s, recorded at %s."
                        .formatted(entry.importId(), entry.author(), entry.recordedAt());
    }
}
