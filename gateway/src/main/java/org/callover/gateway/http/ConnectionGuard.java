package org.callover.gateway.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.callover.gateway.config.Limits;
import org.callover.gateway.http.ConnectionState.Step;
import org.callover.gateway.http.body.ReceivedBody;
import org.callover.gateway.http.cors.CorsHeaders;
import org.callover.gateway.http.request.RefusedRequest;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.grizzly.ssl.SSLBaseFilter;

/** A guard of all connections of a listener: it answers refused requests, and closes connections that take too long. */
final class ConnectionGuard {
    private final FilterChain chain;
    private final Limits limits;
    private final RequestsInProgress traffic;
    private final ClosingAnswer farewell;
    private final CorsHeaders cors;
    private final Set<ConnectionState> exchanges = ConcurrentHashMap.newKeySet();

    ConnectionGuard(
            FilterChain chain, Limits limits, RequestsInProgress traffic, ClosingAnswer farewell, CorsHeaders cors) {
        this.chain = chain;
        this.limits = limits;
        this.traffic = traffic;
        this.farewell = farewell;
        this.cors = cors;
    }

    /** The state of a connection, which is watched from the first call on. */
    ConnectionState watch(Connection<?> connection) {
        ConnectionState exchange = ConnectionState.of(connection);
        if (exchanges.add(exchange) && connection instanceof NIOConnection nio) {
            // An answer of the usual size waits here for a slow client, and holds no thread.
            nio.setMaxAsyncWriteQueueSize(Limits.ANSWER_IN_MEMORY);
        }
        return exchange;
    }

    /** Stops watching a connection that was closed. */
    void gone(Connection<?> connection) {
        ConnectionState exchange = ConnectionState.of(connection);
        exchanges.remove(exchange);
        end(exchange);
    }

    /** Marks a request as answered: the connection waits for the next one. */
    void answered(ConnectionState exchange) {
        end(exchange);
        exchange.enter(Step.WAITING);
    }

    private void end(ConnectionState exchange) {
        if (exchange.leave(Step.ANSWERING)) {
            traffic.ended();
        }
        exchange.dropBody();
    }

    /** Refuses the request received so far and closes the connection, unless the request is already being answered. */
    void refuse(ConnectionState exchange, RefusedRequest refused, boolean withBody) {
        if (exchange.refuse(Step.HEADERS) || exchange.refuse(Step.BODY)) {
            exchange.dropBody();
            Map<String, String> forBrowsers = new LinkedHashMap<>(SecurityHeaders.of(isTls()));
            forBrowsers.putAll(cors.of(exchange.origin()));
            ByteBuffer answer = ErrorAnswer.of(refused, forBrowsers, withBody, exchange.isForPeople());
            farewell.say(chain, codec(), exchange.connection(), answer);
        }
    }

    /** Writes bytes to the connection without the codec. */
    void write(ConnectionState exchange, ByteBuffer bytes, EmptyCompletionHandler<WriteResult<?, ?>> then) {
        ClosingAnswer.write(chain, codec(), exchange.connection(), bytes, then);
    }

    /** Checks every connection, and ends those that have taken too long. */
    void sweep() {
        long now = System.nanoTime();
        exchanges.forEach(exchange -> sweep(exchange, now));
    }

    private void sweep(ConnectionState exchange, long now) {
        Duration lasted = Duration.ofNanos(exchange.nanosInStep(now));
        switch (exchange.step()) {
            case WAITING -> closeIf(lasted.compareTo(limits.idle()) > 0, exchange);
            case HEADERS -> refuseIf(lasted.compareTo(limits.patience()) > 0, exchange, "headers");
            case BODY -> {
                long length = exchange.body().map(ReceivedBody::received).orElse(0L);
                refuseIf(isTooSlow(lasted, length), exchange, "body");
            }
            case ANSWERING -> closeIf(isWaitingForClient(exchange) && isTooSlow(lasted, exchange.sent()), exchange);
            case REFUSED -> {
                // The closing answer closes it.
            }
        }
    }

    private static void closeIf(boolean isTooLong, ConnectionState exchange) {
        if (isTooLong) {
            exchange.connection().closeSilently();
        }
    }

    private void refuseIf(boolean isTooSlow, ConnectionState exchange, String part) {
        if (isTooSlow) {
            refuse(exchange, tooSlow(part), true);
        }
    }

    private boolean isTooSlow(Duration lasted, long bytes) {
        return lasted.compareTo(limits.patience().plusSeconds(bytes / Limits.SLOWEST)) > 0;
    }

    /** Whether an answer is ready to be sent and the client does not read it. */
    private static boolean isWaitingForClient(ConnectionState exchange) {
        return exchange.connection() instanceof NIOConnection nio
                && nio.getAsyncWriteQueue().spaceInBytes() > 0;
    }

    private RefusedRequest tooSlow(String part) {
        return RefusedRequest.of(
                408,
                "REQUEST_TIMEOUT",
                "The " + part + " of the request did not arrive within "
                        + limits.patience().toSeconds()
                        + " seconds, or arrived at less than " + Limits.SLOWEST
                        + " bytes a second: send it again without pauses.");
    }

    private int codec() {
        for (int at = 0; at < chain.size(); at++) {
            Filter filter = chain.get(at);
            if (filter instanceof RequestCodec) {
                return at;
            }
        }
        throw new IllegalStateException("The codec is not in its chain");
    }

    private boolean isTls() {
        return chain.stream().anyMatch(filter -> filter instanceof SSLBaseFilter);
    }
}
