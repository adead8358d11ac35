package org.callover.gateway.nodes.workload;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.callover.gateway.nodes.Cluster;
import org.callover.gateway.nodes.Node;
import org.callover.gateway.nodes.history.Outage;

/**
 * Breaks things and repairs them, while clients go on.
 *
 * <p>What takes long, as a start does, goes on beside the clients; the next fault waits for it.
 */
final class Faults {
    /** The time in which a node must be well again after the database is. */
    private static final Duration BACK = Duration.ofSeconds(5);

    /** What is broken. */
    private record Broken(String what, long from, boolean readsFail) {}

    private final Cluster cluster;
    private final Recorder recorder;
    private final Map<Node, Broken> broken = new HashMap<>();
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

    Faults(Cluster cluster, Recorder recorder) {
        this.cluster = cluster;
        this.recorder = recorder;
    }

    void make(Step.OfFault step) {
        await();
        recorder.note(step);
        if (step instanceof Step.Kill kill) {
            Node node = breaks(kill.node(), "killed", true);
            node.kill();
        } else if (step instanceof Step.Stop stop) {
            Node node = breaks(stop.node(), "stopped", false);
            beside(node::stop);
        } else if (step instanceof Step.Pause pause) {
            breaks(pause.node(), "paused", true).pause();
        } else if (step instanceof Step.Start start) {
            Node node = cluster.node(start.node());
            beside(() -> {
                node.launch();
                node.awaitReady();
                repaired(node, Duration.ZERO);
            });
        } else if (step instanceof Step.Resume resume) {
            Node node = cluster.node(resume.node());
            node.resume();
            repaired(node, Duration.ofSeconds(1));
        } else if (step instanceof Step.Jump jump) {
            jump(jump);
        } else if (step instanceof Step.Break database) {
            breakDatabase(database.what());
        }
    }

    private void beside(Runnable task) {
        work = CompletableFuture.runAsync(task);
    }

    /** Waits for what takes long. */
    void await() {
        work.join();
    }

    private Node breaks(int place, String what, boolean readsFail) {
        Node node = cluster.node(place);
        broken.put(node, new Broken(what, System.nanoTime(), readsFail));
        return node;
    }

    /** The end of what was wrong with a node, after which it may take some time. */
    private void repaired(Node node, Duration allowance) {
        Broken was = broken.remove(node);
        if (was != null) {
            long to = System.nanoTime() + allowance.toNanos();
            recorder.add(new Outage(node.name(), was.what(), was.from(), to, was.readsFail()));
        }
    }

    private void jump(Step.Jump jump) {
        recorder.clockIsAhead(jump.ahead());
        try {
            cluster.setClock(cluster.node(jump.node()), jump.ahead());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void breakDatabase(Step.ToDatabase what) {
        switch (what) {
            case STOP -> {
                allBreak("database stopped");
                beside(cluster.postgres()::stop);
            }
            case KILL -> {
                allBreak("database killed");
                cluster.postgres().kill();
            }
            case PAUSE -> {
                allBreak("database paused");
                cluster.postgres().pause();
            }
            case START -> {
                cluster.postgres().startAgain();
                cluster.nodes().forEach(node -> repaired(node, BACK));
            }
            case RESUME -> {
                cluster.postgres().resume();
                cluster.nodes().forEach(node -> repaired(node, BACK));
            }
        }
    }

    private void allBreak(String what) {
        for (int place = 0; place < cluster.nodes().size(); place++) {
            breaks(place, what, false);
        }
    }
}
