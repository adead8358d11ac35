package org.callover.gateway.nodes.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.callover.gateway.nodes.Cluster;
import org.callover.gateway.nodes.Node;
import org.callover.gateway.nodes.history.Anomaly;
import org.callover.gateway.nodes.history.Cell;
import org.callover.gateway.nodes.history.Checker;
import org.callover.gateway.nodes.history.Entry;

/**
 * A run of operations and faults over three nodes, and the check of all that was seen.
 *
 * <p>The steps are a function of the seed; what happens at the same time is up to the machine.
 */
public final class Workload {
    /** How many steps of clients are usually under way at once. */
    private static final int AT_ONCE = 12;

    /** How long the next step waits for one of them to end. While something is paused, none may. */
    private static final int MILLIS_FOR_ROOM = 300;

    private final Cluster cluster;
    private final Recorder recorder = new Recorder();
    private final Clients clients;
    private final Faults faults;

    /** @param cluster what it runs on; no workload was run on it before */
    public Workload(Cluster cluster) {
        this.cluster = cluster;
        this.clients = new Clients(new Caller(cluster, recorder), recorder);
        this.faults = new Faults(cluster, recorder);
    }

    /**
     * Makes the steps of a seed, waits until all is well again, reads everything on every node, and checks it all.
     *
     * @param perSecond how many steps are begun in a second, if the machine can
     * @param fresh how long a node may take to show what was written elsewhere
     */
    public List<Anomaly> run(long seed, int length, int perSecond, Duration fresh) throws SQLException {
        makeWorld();
        List<Step> steps = Plan.of(seed, length);
        makeSteps(steps, perSecond);
        LockSupport.parkNanos(Math.max(0, recorder.lastEnd() - System.nanoTime()) + fresh.toNanos());
        readEverything();
        clients.end();
        List<Entry> ledger = LedgerTable.read(cluster);
        ledger.forEach(recorder::note);
        return Checker.check(recorder.history(ledger, fresh));
    }

    private void makeSteps(List<Step> steps, int perSecond) {
        Semaphore room = new Semaphore(AT_ONCE);
        ExecutorService threads = Executors.newCachedThreadPool();
        List<CompletableFuture<Void>> underWay = new ArrayList<>();
        long next = System.nanoTime();
        for (Step step : steps) {
            next = Math.max(next + 1_000_000_000L / perSecond, System.nanoTime());
            LockSupport.parkNanos(next - System.nanoTime());
            if (step instanceof Step.OfFault fault) {
                faults.make(fault);
            } else if (step instanceof Step.OfClient ofClient) {
                boolean isRoom = hasRoom(room);
                underWay.add(CompletableFuture.runAsync(() -> clients.make(ofClient), threads)
                        .whenComplete((done, failed) -> room.release(isRoom ? 1 : 0)));
            }
        }
        faults.await();
        underWay.forEach(CompletableFuture::join);
        threads.shutdown();
    }

    private static boolean hasRoom(Semaphore room) {
        try {
            return room.tryAcquire(MILLIS_FOR_ROOM, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Declares all sets, and gives every cell a value, so that no answer has gaps. */
    private void makeWorld() {
        List<String> sets =
                Stream.concat(World.SETS.stream(), Stream.of(World.WIDE_SET)).toList();
        for (int i = 0; i < sets.size(); i++) {
            clients.define(new Step.Define(i + 1, 0, sets.get(i)));
        }
        List<Cell> all = Stream.concat(
                        World.SETS.stream().flatMap(set -> World.cells(set).stream()), World.wideCells().stream())
                .toList();
        clients.send(new Step.Import(sets.size() + 1, 0, all, Step.Sending.ONCE));
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
    }

    private void readEverything() {
        for (int node = 0; node < cluster.nodes().size(); node++) {
            for (String set : World.SETS) {
                clients.read(node, Question.set(set));
                clients.read(node, Question.history(set, World.AREAS, World.MONTHS.get(2), "2021-12"));
            }
            for (String series : World.series()) {
                clients.read(node, Question.observations(series, List.of()));
            }
            clients.read(node, Question.bytes("imports?limit=1000"));
        }
    }

    /** What was done, in numbers. */
    public String counts() {
        return recorder.counts();
    }

    /** Writes down all that was done and seen, for people, and the logs of the nodes beside it. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("history.txt"), recorder.notes());
        for (Node node : cluster.nodes()) {
            Files.copy(
                    node.data().resolve("log/server.log"),
                    folder.resolve(node.name() + ".log"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
