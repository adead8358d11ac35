package org.callover.gateway.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callover.gateway.engine.TextsInForce.Resolved;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.DefinitionStore.TextInForce;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.FolderSource.Ignored;
import org.callover.kpi.indicator.DefinitionProblem;

/**
 * The definitions in force, and the folder's texts that they were read from.
 *
 * <p>The texts are also stored in the database, so that nothing is lost if the server restarts while a file has a
 * fault.
 */
@ApplicationScoped
public class DefinitionsInForce {

    @Inject
    private DefinitionStore store;

    @Inject
    private Clock clock;

    /** The texts of the folder's files that are in force, by name. */
    private volatile Map<String, TextInForce> kept = Map.of();

    private volatile DefinitionsState state = DefinitionsState.NOTHING;

    protected DefinitionsInForce() {}

    DefinitionsInForce(DefinitionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Reads from the database which texts were in force when the service last ran. */
    void recall() {
        Map<String, TextInForce> last = new TreeMap<>();
        store.all().forEach(text -> last.put(text.name(), text));
        kept = last;
    }

    Map<String, TextInForce> texts() {
        return kept;
    }

    DefinitionsState state() {
        return state;
    }

    /** Puts the result of a check in force. */
    void publish(Resolved resolved, List<DefinitionProblem> refused, List<Ignored> ignored) {
        Instant now = clock.instant();
        keep(resolved, now);
        Map<String, Instant> earlier = new TreeMap<>();
        kept.values().stream()
                .filter(text -> resolved.earlier().contains(text.name()))
                .forEach(text -> earlier.put(text.name(), text.since()));
        Catalogue catalogue = resolved.checked().catalogue();
        boolean isSame = catalogue.revision().equals(state.catalogue().revision());
        state = new DefinitionsState(
                catalogue,
                isSame ? state.loadedAt() : now,
                refused,
                resolved.checked().warnings(),
                earlier,
                ignored);
    }

    private void keep(Resolved resolved, Instant now) {
        Map<String, TextInForce> texts = new TreeMap<>();
        resolved.inForce().forEach((name, yaml) -> {
            TextInForce known = kept.get(name);
            texts.put(name, known != null && known.yaml().equals(yaml) ? known : new TextInForce(name, yaml, now));
        });
        if (!texts.equals(kept)) {
            store.replace(texts.values());
            kept = texts;
        }
    }
}
