package org.callover.gateway.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callover.gateway.engine.definition.DefinitionCheck;
import org.callover.gateway.engine.definition.DefinitionsState;
import org.callover.gateway.engine.definition.TextsInForce.Resolved;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.store.DefinitionStore.TextInForce;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.FolderSource.Ignored;
import org.callover.kpi.indicator.DefinitionProblem;

/** The definitions in force as they are shown, and what is not in force because of a fault. */
@ApplicationScoped
public class DefinitionsInForce {

    private final DefinitionCheck check = new DefinitionCheck();

    private volatile DefinitionsState state = DefinitionsState.NOTHING;

    /** The check of texts together with those of the war and its modules. */
    DefinitionCheck check() {
        return check;
    }

    DefinitionsState state() {
        return state;
    }

    /** Reads texts that another node put in force. */
    Catalogue follow(Ledger ledger) {
        SortedMap<String, TextInForce> texts = ledger.texts();
        SortedMap<String, String> yamls = new TreeMap<>();
        texts.forEach((name, text) -> yamls.put(name, text.yaml()));
        Resolved resolved = check.resolve(yamls, texts);
        publish(resolved, ledger, state.refused(), state.ignored());
        return resolved.checked().catalogue();
    }

    /**
     * Shows the result of a check.
     *
     * @param ledger the ledger that led to it
     */
    void publish(Resolved resolved, Ledger ledger, List<DefinitionProblem> refused, List<Ignored> ignored) {
        Map<String, Instant> earlier = new TreeMap<>();
        ledger.texts().values().stream()
                .filter(text -> resolved.earlier().contains(text.name()))
                .forEach(text -> earlier.put(text.name(), text.since()));
        state = new DefinitionsState(
                resolved.checked().catalogue(),
                ledger.at(ledger.lastDefinitions()),
                refused,
                resolved.checked().warnings(),
                earlier,
                ignored);
    }
}
