package org.callover.gateway.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.callover.gateway.config.Limits;
import org.callover.gateway.http.Exchange.Step;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.ssl.SSLBaseFilter;

/** All connections of a listener: it refuses what they should not ask, and closes those that take too long. */
final class ConnectionGuard {
    private final FilterChain chain;
    private final Limits limits;
    private final Traffic traffic;
    private final Farewell farewell;
    private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();

    ConnectionGuard(FilterChain chain, Limits limits, Traffic traffic, Farewell farewell) {
        this.chain = chain;
        this.limits = limits;
        this.traffic = traffic;
        this.farewell = farewell;
    }

    /** What a connection is doing; from its first call on it is looked after. */
    Exchange watch(Connection<?> connection) {
        Exchange exchange = Exchange.of(connection);
        exchanges.add(exchange);
        return exchange;
    }

    /** Forgets a connection that was closed. */
    void gone(Connection<?> connection) {
        Exchange exchange = Exchange.of(connection);
        exchanges.remove(exchange);
        end(exchange);
    }

    /** Marks a request as answered: the connection waits for the next one. */
    void answered(Exchange exchange) {
        end(exchange);
        exchange.enter(Step.WAITING);
    }

    private void end(Exchange exchange) {
        if (exchange.leave(Step.ANSWERING)) {
            traffic.ended();
        }
        exchange.dropBody();
    }

    /** Refuses what has come so far and closes the connection, unless the request is being answered. */
    void refuse(Exchange exchange, Refused refused, boolean withBody) {
        if (exchange.refuse(Step.HEADERS) || exchange.refuse(Step.BODY)) {
            exchange.dropBody();
            ByteBuffer answer = ErrorAnswer.of(refused, SecurityHeaders.of(isTls()), withBody);
            farewell.say(chain, codec(), exchange.connection(), answer);
        }
    }

    /** Writes bytes past the codec. */
    void write(Exchange exchange, ByteBuffer bytes, EmptyCompletionHandler<WriteResult<?, ?>> then) {
        Farewell.write(chain, codec(), exchange.connection(), bytes, then);
    }

    /** Looks at every connection, and ends what has taken too long. */
    void sweep() {
        long now = System.nanoTime();
        exchanges.forEach(exchange -> sweep(exchange, now));
    }

    private void sweep(Exchange exchange, long now) {
        Duration lasted = Duration.ofNanos(exchange.nanosInStep(now));
        switch (exchange.step()) {
            case WAITING -> {
                if (lasted.compareTo(limits.idle()) > 0) {
                    exchange.connection().closeSilently();
                }
            }
            case HEADERS -> {
                if (lasted.compareTo(limits.patience()) > 0) {
                    refuse(exchange, tooSlow("headers"), true);
                }
            }
            case BODY -> {
                long length = exchange.body().map(ReceivedBody::length).orElse(0L);
                if (lasted.compareTo(limits.patience().plusSeconds(length / Limits.SLOWEST)) > 0) {
                    refuse(exchange, tooSlow("body"), true);
                }
            }
            case ANSWERING, REFUSED -> {
                // The answer has a time limit of its own; a refused connection is closed by its farewell.
            }
        }
    }

    private Refused tooSlow(String part) {
        return Refused.of(
                408,
                "REQUEST_TIMEOUT",
                "The " + part + " of the request did not come within "
                        + limits.patience().toSeconds()
                        + " seconds, or came at less than " + Limits.SLOWEST
                        + " bytes a second: send it again, in one go.");
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
