package org.callover.gateway.nodes.workload;

import java.io.IOException;
import java.time.Duration;
import org.callover.gateway.nodes.Cluster;
import org.callover.gateway.nodes.HttpAnswer;
import org.callover.gateway.nodes.HttpQuestion;
import org.callover.gateway.nodes.history.Failure;

/** Asks once, and knows which node it was. */
final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final Recorder recorder;

    Caller(Cluster cluster, Recorder recorder) {
        this.cluster = cluster;
        this.recorder = recorder;
    }

    /** Asks, and takes it down if the answer is a fault, or if there is none. */
    Asked ask(int via, HttpQuestion question) {
        Asked asked = asked(via, question);
        if (asked.status() == 0 || asked.status() >= 500) {
            recorder.add(new Failure(
                    asked.node(),
                    question.method() + " " + question.target(),
                    asked.start(),
                    asked.end(),
                    asked.shown(),
                    asked.isUnavailable()));
        }
        return asked;
    }

    private Asked asked(int via, HttpQuestion question) {
        boolean balanced = via == Step.BALANCER;
        int port = balanced ? cluster.balancer().port() : cluster.node(via).port();
        int[] ownPort = new int[1];
        long start = System.nanoTime();
        HttpAnswer answer = null;
        String fault = "";
        try {
            answer = question.ask(port, PATIENCE, own -> ownPort[0] = own);
        } catch (IOException e) {
            fault = e.toString();
        }
        long end = System.nanoTime();
        int node = balanced ? cluster.balancer().nodeOf(ownPort[0]) : port;
        return new Asked(cluster.nameOf(node), start, end, answer, fault);
    }

    HttpQuestion authorised(HttpQuestion question) {
        return question.with("X-API-Key", cluster.key());
    }
}
