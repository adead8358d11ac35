package org.callover.gateway.move;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import org.callover.gateway.config.Settings;
import org.callover.gateway.console.Console;
import org.callover.gateway.engine.ledger.LedgerWalk;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.MovedLedger;
import org.callover.gateway.store.ObservationStore;

/**
 * After a copy, the check that the ledger is whole: each entry is worked out again from what is stored here, and the last
 * one must have the hash that it had where it came from.
 */
@ApplicationScoped
public class MoveReport {
    /** After everything else of a start. */
    private static final int PRIORITY = 40;

    @Inject
    private MovedLedger moved;

    @Inject
    private LedgerStore ledger;

    @Inject
    private DefinitionStore definitions;

    @Inject
    private ObservationStore observations;

    void check(@Observes @Priority(PRIORITY) Startup startup) {
        moved.source().ifPresent(this::check);
    }

    private void check(LedgerHead source) {
        LedgerHead here = ledger.head();
        Optional<LedgerWalk.Misfit> misfit = new LedgerWalk(ledger, definitions, observations).firstMisfit();
        if (misfit.isPresent()) {
            throw refusal("entry %d of the ledger does not fit. %s"
                    .formatted(misfit.get().number(), misfit.get().why()));
        }
        if (here.number() != source.number() || !Objects.equals(here.hash(), source.hash())) {
            throw refusal("the ledger ends with entry %d, %s, but in Derby with entry %d, %s."
                    .formatted(here.number(), here.hash(), source.number(), source.hash()));
        }
        Console.show(
                "The ledger was verified: its %d entries fit, and the last one has the same hash in both databases: %s"
                        .formatted(here.number(), here.hash()));
    }

    private static IllegalStateException refusal(String why) {
        String reason = "what was copied is not what Derby holds: " + why + " Go on with Derby, and empty the target.";
        System.getLogger(Settings.REFUSALS).log(Level.ERROR, reason);
        return new IllegalStateException(reason);
    }
}
