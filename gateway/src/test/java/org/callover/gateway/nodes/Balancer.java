package org.callover.gateway.nodes;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A plain TCP balancer: round robin over the nodes whose {@code /health/ready} is up and that accept a connection.
 *
 * <p>It looks at no request, so a node that fails in the middle of one is seen by the client. It knows which node each
 * connection went to.
 */
public final class Balancer implements AutoCloseable {
    private static final int CONNECT_MILLIS = 500;
    private static final int MILLIS_BETWEEN = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A machine with much else to do may once be late with an answer. */
    private static final int FAILURES = 3;

    private static final HttpQuestion READY = HttpQuestion.get("/health/ready");

    private final List<Integer> nodes;
    private final ServerSocket socket;
    private final Set<Integer> ready = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> took = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "balancer");
        thread.setDaemon(true);
        return thread;
    });

    /** @param nodes the ports of the nodes */
    public Balancer(List<Integer> nodes) {
        this.nodes = List.copyOf(nodes);
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        nodes.forEach(node -> threads.execute(() -> watch(node)));
        threads.execute(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The port of the node that a connection from this port went to; 0 if there was none. */
    public int nodeOf(int clientPort) {
        return took.getOrDefault(clientPort, 0);
    }

    /** The ports of the nodes that get connections now. */
    public Set<Integer> ready() {
        return Set.copyOf(ready);
    }

    private void watch(int node) {
        int failures = 0;
        while (!socket.isClosed()) {
            try {
                boolean up = READY.ask(node, PATIENCE).status() == 200;
                failures = up ? 0 : FAILURES;
            } catch (IOException unclear) {
                failures++;
            }
            if (failures == 0) {
                ready.add(node);
            } else if (failures >= FAILURES) {
                ready.remove(node);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                took.remove(client.getPort());
                threads.execute(() -> pass(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket client) {
        int start = Math.floorMod(turn.getAndIncrement(), nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.get((start + i) % nodes.size());
            if (ready.contains(node)) {
                Socket server = new Socket();
                try {
                    server.connect(new InetSocketAddress("127.0.0.1", node), CONNECT_MILLIS);
                    took.put(client.getPort(), node);
                    threads.execute(() -> pump(client, server, false));
                    pump(server, client, true);
                    return;
                } catch (IOException refused) {
                    ready.remove(node);
                    close(server);
                }
            }
        }
        close(client);
    }

    /** Passes on what comes from one side; the end of the answer is the end of both connections. */
    private static void pump(Socket from, Socket to, boolean isAnswer) {
        byte[] buffer = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                to.getOutputStream().write(buffer, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            close(from);
            close(to);
        }
        if (isAnswer) {
            close(from);
            close(to);
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It was on its way.
        }
    }

    @Override
    public void close() {
        close(socket);
        threads.shutdownNow();
    }
}
