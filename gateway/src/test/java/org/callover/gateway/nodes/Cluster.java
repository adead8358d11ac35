package org.callover.gateway.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.RunningPostgres;
import org.callover.gateway.nodes.clock.ClockJump;

/** Three nodes on one PostgreSQL, with data folders of their own, and a balancer in front of them. */
public final class Cluster implements AutoCloseable {
    private final RunningPostgres postgres = RunningPostgres.start();
    private final String database = postgres.newDatabase();
    private final List<Node> nodes;
    private final Balancer balancer;
    private final ClockJump clocks;
    private final String key;

    private Cluster(Path folder) throws IOException {
        clocks = new ClockJump(folder);
        nodes = Stream.of("n1", "n2", "n3")
                .map(name -> new Node(name, folder.resolve(name), postgres.settings(database)))
                .toList();
        nodes.forEach(Node::launch);
        try {
            nodes.forEach(Node::awaitReady);
        } catch (IllegalStateException failed) {
            String faults = nodes.stream().map(Node::faults).reduce("", String::concat);
            nodes.forEach(Node::kill);
            postgres.close();
            throw new IllegalStateException(faults, failed);
        }
        balancer = new Balancer(nodes.stream().map(Node::port).toList());
        key = nodes.stream()
                .flatMap(node -> node.instance().key().stream())
                .reduce((one, other) -> {
                    throw new IllegalStateException("two nodes have made a first key");
                })
                .orElseThrow(() -> new IllegalStateException("no node has made a first key"));
    }

    /** Starts all of it at once on an empty database, and waits until it is ready. */
    public static Cluster start(Path folder) {
        try {
            return new Cluster(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Node> nodes() {
        return nodes;
    }

    public Node node(int index) {
        return nodes.get(index);
    }

    public Balancer balancer() {
        return balancer;
    }

    public RunningPostgres postgres() {
        return postgres;
    }

    public String database() {
        return database;
    }

    /** The administrator key that the first start showed. */
    public String key() {
        return key;
    }

    /** The name of the node with a port; empty if there is none. */
    public String nameOf(int port) {
        return nodes.stream()
                .filter(node -> node.port() == port)
                .map(Node::name)
                .findFirst()
                .orElse("");
    }

    /** Sets the clock of a node ahead of the machine's, or behind it, until its next start. */
    public void setClock(Node node, Duration ahead) throws IOException {
        clocks.set(node.instance().server(), ahead);
    }

    @Override
    public void close() {
        balancer.close();
        nodes.forEach(Node::kill);
        postgres.close();
    }
}
