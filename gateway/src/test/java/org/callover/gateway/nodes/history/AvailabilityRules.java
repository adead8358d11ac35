package org.callover.gateway.nodes.history;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads fail only where something was wrong, and keys are known everywhere. */
final class AvailabilityRules {
    private final History history;
    private final BiConsumer<Anomaly.Kind, String> report;

    AvailabilityRules(History history, BiConsumer<Anomaly.Kind, String> report) {
        this.history = history;
        this.report = report;
    }

    void check() {
        history.failures().stream()
                .filter(failure -> history.outages().stream().noneMatch(outage -> explains(outage, failure)))
                .forEach(failure -> report.accept(
                        Anomaly.Kind.FAILED, failure.node() + " " + failure.question() + ": " + failure.what()));
        Map<String, KeyLife> lives =
                history.keys().stream().collect(Collectors.toMap(KeyLife::key, Function.identity()));
        for (KeyUse use : history.uses()) {
            KeyLife life = lives.get(use.key());
            if (life != null && use.accepted() && isDue(use, life.revoked())) {
                report.accept(Anomaly.Kind.KEY, use.node() + " accepts " + use.key() + ", which was revoked");
            }
            if (life != null && !use.accepted() && isDue(use, life.made()) && use.end() < life.revoking()) {
                report.accept(Anomaly.Kind.KEY, use.node() + " refuses " + use.key() + ", which is good");
            }
        }
    }

    private boolean isDue(KeyUse use, long answered) {
        return answered != KeyLife.NEVER && use.start() > history.due(use.node(), answered);
    }

    private static boolean explains(Outage outage, Failure failure) {
        return (failure.node().isEmpty() || outage.node().equals(failure.node()))
                && outage.meets(failure.start(), failure.end())
                && (outage.readsFail() || failure.unavailable());
    }
}
