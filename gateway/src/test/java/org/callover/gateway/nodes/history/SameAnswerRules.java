package org.callover.gateway.nodes.history;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The same question has the same answer on all nodes as long as its revision, or its tag, is the same. */
final class SameAnswerRules {
    private final History history;
    private final BiConsumer<Anomaly.Kind, String> report;

    SameAnswerRules(History history, BiConsumer<Anomaly.Kind, String> report) {
        this.history = history;
        this.report = report;
    }

    void check() {
        Map<String, Read> first = new HashMap<>();
        for (Read read : history.reads()) {
            if (read.hasRevision()) {
                compare(first, read, "revision " + read.revision() + " " + read.state());
            }
            compare(first, read, "tag " + read.tag());
        }
    }

    private void compare(Map<String, Read> first, Read read, String state) {
        Read other = first.putIfAbsent(read.question() + " " + state, read);
        if (other != null
                && (!other.digest().equals(read.digest()) || !other.tag().equals(read.tag()))) {
            report.accept(
                    Anomaly.Kind.DIFFERENT_BYTES,
                    other.node() + " and " + read.where() + ", both with " + state + ": tags " + other.tag() + " and "
                            + read.tag() + ", digests " + other.digest() + " and " + read.digest());
        }
    }
}
