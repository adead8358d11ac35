package org.callover.gateway.nodes.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the ledger must be by itself, and together with the answers to writes. */
final class LedgerRules {
    private final History history;
    private final Order order;
    private final BiConsumer<Anomaly.Kind, String> report;

    LedgerRules(History history, Order order, BiConsumer<Anomaly.Kind, String> report) {
        this.history = history;
        this.order = order;
        this.report = report;
    }

    void check() {
        numbersAndInstants();
        entries();
        writes();
        order();
    }

    private void numbersAndInstants() {
        int number = 0;
        Instant before = Instant.MIN;
        for (Entry entry : history.ledger()) {
            if (entry.number() != number + 1) {
                report.accept(Anomaly.Kind.GAP, "entry " + entry.number() + " follows " + number);
            }
            if (entry.recordedAt().isBefore(before)) {
                report.accept(
                        Anomaly.Kind.CLOCK_BACK,
                        "entry " + entry.number() + " is of " + entry.recordedAt() + ", after " + before);
            }
            if (entry.recordedAt().isAfter(history.latest())) {
                report.accept(Anomaly.Kind.FUTURE, "entry " + entry.number() + " is of " + entry.recordedAt());
            }
            number = entry.number();
            before = entry.recordedAt();
        }
    }

    private void entries() {
        Map<Integer, Integer> seen = new HashMap<>();
        for (Entry entry : history.ledger()) {
            if (entry.operation() != 0) {
                Integer first = seen.putIfAbsent(entry.operation(), entry.number());
                if (first != null) {
                    report.accept(
                            Anomaly.Kind.TWICE,
                            "operation " + entry.operation() + " is entry " + first + " and " + entry.number());
                }
                if (order.write(entry.operation()) == null) {
                    report.accept(
                            Anomaly.Kind.INVENTED,
                            "entry " + entry.number() + " records operation " + entry.operation()
                                    + ", which nobody sent");
                }
            }
        }
    }

    private void writes() {
        for (Write write : history.writes()) {
            int number = order.numberOf(write.operation());
            if (write.outcome() == Write.Outcome.RECORDED && number == 0) {
                report.accept(
                        Anomaly.Kind.LOST, "operation " + write.operation() + " was recorded as " + write.number());
            }
            if (write.outcome() == Write.Outcome.REFUSED && number != 0) {
                report.accept(Anomaly.Kind.REFUSED_BUT_KEPT, "operation " + write.operation() + " is entry " + number);
            }
            if (number != 0 && write.number() != 0 && number != write.number()) {
                report.accept(
                        Anomaly.Kind.ORDER,
                        "operation " + write.operation() + " was answered with " + write.number() + " and is entry "
                                + number);
            }
        }
    }

    /** A write that was sent after another had its answer has the higher number. */
    private void order() {
        List<Write> byStart = new ArrayList<>(history.writes());
        byStart.sort(Comparator.comparingLong(Write::start));
        List<Write> byEnd = history.writes().stream()
                .filter(write -> write.outcome() == Write.Outcome.RECORDED)
                .sorted(Comparator.comparingLong(Write::end))
                .toList();
        int ended = 0;
        int highest = 0;
        for (Write write : byStart) {
            while (ended < byEnd.size() && byEnd.get(ended).end() < write.start()) {
                highest = Math.max(highest, order.numberOf(byEnd.get(ended).operation()));
                ended++;
            }
            int number = order.numberOf(write.operation());
            if (number != 0 && number < highest) {
                report.accept(
                        Anomaly.Kind.ORDER,
                        "operation " + write.operation() + " is entry " + number + ", but was sent after entry "
                                + highest + " had been answered");
            }
        }
    }
}
