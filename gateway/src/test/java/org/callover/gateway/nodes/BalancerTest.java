package org.callover.gateway.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The balancer gives connections in turn to the nodes that are ready, and knows which node had which. */
class BalancerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Fake one = new Fake();
    private final Fake two = new Fake();
    private Balancer balancer;

    /** A node that says its port, or breaks off in the middle of it. */
    private static final class Fake {
        final AtomicInteger health = new AtomicInteger(200);
        final HttpServer server;

        Fake() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/health/ready", exchange -> {
                exchange.sendResponseHeaders(health.get(), -1);
                exchange.close();
            });
            server.createContext("/port", exchange -> {
                byte[] body = Integer.toString(port()).repeat(20_000).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.createContext("/broken", exchange -> {
                exchange.sendResponseHeaders(200, 10);
                exchange.getResponseBody().write('a');
                exchange.getResponseBody().flush();
                exchange.close();
            });
            server.start();
        }

        int port() {
            return server.getAddress().getPort();
        }
    }

    @BeforeEach
    void start() {
        balancer = new Balancer(List.of(one.port(), two.port()));
        await(() -> balancer.ready().size() == 2);
    }

    @AfterEach
    void stop() {
        balancer.close();
        one.server.stop(0);
        two.server.stop(0);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** The ports of the nodes that answered, which must be those that the balancer says. */
    private TreeSet<Integer> asked(int times) throws IOException {
        TreeSet<Integer> ports = new TreeSet<>();
        for (int i = 0; i < times; i++) {
            int[] own = new int[1];
            HttpAnswer answer = HttpQuestion.get("/port").ask(balancer.port(), PATIENCE, port -> own[0] = port);
            int node = balancer.nodeOf(own[0]);
            assertThat(answer.text()).isEqualTo(Integer.toString(node).repeat(20_000));
            ports.add(node);
        }
        return ports;
    }

    @Test
    void nodesTakeTurns() throws IOException {
        assertThat(asked(4)).containsExactlyInAnyOrder(one.port(), two.port());
    }

    @Test
    void nodeThatIsNotReadyGetsNothing() throws IOException {
        one.health.set(503);
        await(() -> !balancer.ready().contains(one.port()));
        assertThat(asked(4)).containsExactly(two.port());
        one.health.set(200);
        await(() -> balancer.ready().contains(one.port()));
        assertThat(asked(4)).containsExactlyInAnyOrder(one.port(), two.port());
    }

    @Test
    void nodeThatIsGoneIsPassedOverAtOnce() throws IOException {
        one.server.stop(0);
        assertThat(asked(4)).containsExactly(two.port());
    }

    @Test
    void answerThatBreaksOffIsNoAnswer() {
        assertThatThrownBy(() -> HttpQuestion.get("/broken").ask(balancer.port(), PATIENCE))
                .isInstanceOf(IOException.class);
    }
}
