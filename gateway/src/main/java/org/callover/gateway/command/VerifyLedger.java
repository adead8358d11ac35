package org.callover.gateway.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.console.Console;
import org.callover.gateway.engine.ledger.LedgerWalk;
import org.callover.gateway.engine.ledger.LedgerWalk.Misfit;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.ObservationStore;

/**
 * The command that walks along the ledger from its first entry, and says which is the first that is not what it was when
 * it was recorded.
 */
@ApplicationScoped
public class VerifyLedger implements LauncherCommand {
    private static final String SPACES = "  ";

    @Inject
    private LedgerStore ledger;

    @Inject
    private DefinitionStore definitions;

    @Inject
    private ObservationStore observations;

    protected VerifyLedger() {}

    VerifyLedger(LedgerStore ledger, DefinitionStore definitions, ObservationStore observations) {
        this.ledger = ledger;
        this.definitions = definitions;
        this.observations = observations;
    }

    @Override
    public String word() {
        return "verify-ledger";
    }

    @Override
    public int run() {
        List<String> lines = lines();
        lines.forEach(Console::show);
        return lines.get(0).startsWith("The ledger fits") ? 0 : 1;
    }

    /** What was found, in lines. */
    List<String> lines() {
        LedgerHead head = ledger.head();
        Optional<Misfit> misfit = new LedgerWalk(ledger, definitions, observations).firstMisfit();
        return misfit.map(this::misfit)
                .orElseGet(() -> head.number() == 0
                        ? List.of("The ledger fits: it has no entries yet.")
                        : List.of(
                                "The ledger fits: %,d entries, the last of %s."
                                        .formatted(head.number(), head.recordedAt()),
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

    private static String about(LedgerEntry entry) {
        return entry.importId() == null
                ? "The entry is a change of definitions by %s, recorded at %s."
                        .formatted(entry.author(), entry.recordedAt())
                : "The entry is import %d by %s, recorded at %s."
                        .formatted(entry.importId(), entry.author(), entry.recordedAt());
    }
}
