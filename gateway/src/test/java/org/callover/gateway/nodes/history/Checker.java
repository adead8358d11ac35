package org.callover.gateway.nodes.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Finds everything in a history that must not happen. */
public final class Checker {
    private Checker() {}

    /** The anomalies of a history, in the order of their kinds. */
    public static List<Anomaly> check(History history) {
        List<Anomaly> found = new ArrayList<>();
        BiConsumer<Anomaly.Kind, String> report = (kind, what) -> found.add(new Anomaly(kind, what));
        Order order = new Order(history.ledger(), history.writes());
        new LedgerRules(history, order, report).check();
        new AnswerRules(history, order, report).check();
        new NodeRules(history, order, report).check();
        new SameAnswerRules(history, report).check();
        new AvailabilityRules(history, report).check();
        found.sort((one, other) -> one.kind().compareTo(other.kind()));
        return found;
    }
}
