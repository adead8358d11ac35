package org.callover.gateway.nodes.history;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What a node must show after what it has shown before, and after what others have answered. */
final class NodeRules {
    private final History history;
    private final Order order;
    private final BiConsumer<Anomaly.Kind, String> report;

    NodeRules(History history, Order order, BiConsumer<Anomaly.Kind, String> report) {
        this.history = history;
        this.order = order;
        this.report = report;
    }

    /** A change that a node must know from some time on. */
    private record Known(long from, int number) {}

    void check() {
        Map<String, List<Read>> nodes =
                history.reads().stream().collect(Collectors.groupingBy(Read::node, TreeMap::new, Collectors.toList()));
        nodes.forEach((node, reads) -> {
            List<Read> byStart =
                    reads.stream().sorted(Comparator.comparingLong(Read::start)).toList();
            behind(byStart, shown(reads), Anomaly.Kind.BACK, "had been shown by the same node");
            behind(byStart, due(node), Anomaly.Kind.STALE, "had been answered in good time before");
        });
    }

    private List<Known> shown(List<Read> reads) {
        return sorted(
                reads.stream().map(read -> new Known(read.end(), seen(read))).toList());
    }

    private List<Known> due(String node) {
        ToIntFunction<Write> number = write -> order.numberOf(write.operation());
        return sorted(history.writes().stream()
                .filter(write -> write.outcome() == Write.Outcome.RECORDED)
                .map(write -> new Known(history.due(node, write.end()), number.applyAsInt(write)))
                .toList());
    }

    private static List<Known> sorted(List<Known> known) {
        return known.stream().sorted(Comparator.comparingLong(Known::from)).toList();
    }

    private int seen(Read read) {
        return read.hasRevision() ? read.revision() : AnswerRules.newest(read, order);
    }

    private void behind(List<Read> byStart, List<Known> known, Anomaly.Kind kind, String why) {
        int next = 0;
        int head = 0;
        for (Read read : byStart) {
            while (next < known.size() && known.get(next).from() < read.start()) {
                head = Math.max(head, known.get(next).number());
                next++;
            }
            int least = order.lastChange(read.on(), head);
            if (seen(read) < least) {
                report.accept(kind, read.where() + " shows entry " + seen(read) + ", but entry " + least + " " + why);
            }
        }
    }
}
