package org.callover.gateway.http;

import java.util.Optional;
import org.callover.gateway.http.body.ReceivedBody;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.jspecify.annotations.Nullable;

/** The step that a connection has reached, and since when. Each connection has its own. */
final class ConnectionState {
    /** What is in the path of every call, of which the contract describes each answer. */
    private static final String API = "/api/";

    /** The steps of a request. */
    enum Step {
        /** No byte of a request has arrived. */
        WAITING,
        /** Some of the headers have arrived. */
        HEADERS,
        /** The headers are complete, but the body is not. */
        BODY,
        /** The whole request is here, and its answer is being made or sent. */
        ANSWERING,
        /** The request was refused: whatever still arrives is thrown away until the connection is closed. */
        REFUSED
    }

    private static final Attribute<ConnectionState> OF_CONNECTION =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(ConnectionState.class.getName());

    private final Connection<?> connection;
    private Step step = Step.WAITING;
    private long since = System.nanoTime();
    private long sent;
    private @Nullable ReceivedBody body;
    private @Nullable String origin;
    private boolean isForPeople;

    private ConnectionState(Connection<?> connection) {
        this.connection = connection;
        connection.getMonitoringConfig().addProbes(new ConnectionProbe.Adapter() {
            @Override
            @SuppressWarnings("rawtypes")
            public void onWriteEvent(Connection written, Buffer data, long size) {
                count(size);
            }
        });
    }

    private synchronized void count(long size) {
        sent += size;
    }

    /** How many bytes the client has read since the current step began. */
    synchronized long sent() {
        return sent;
    }

    static ConnectionState of(Connection<?> connection) {
        ConnectionState known = OF_CONNECTION.get(connection);
        if (known != null) {
            return known;
        }
        ConnectionState exchange = new ConnectionState(connection);
        OF_CONNECTION.set(connection, exchange);
        return exchange;
    }

    Connection<?> connection() {
        return connection;
    }

    synchronized Step step() {
        return step;
    }

    /** How long the current step has lasted, in nanoseconds. */
    synchronized long nanosInStep(long now) {
        return now - since;
    }

    /** Moves to a step, unless the request has been refused. */
    synchronized boolean enter(Step next) {
        if (step == Step.REFUSED) {
            return false;
        }
        step = next;
        since = System.nanoTime();
        sent = 0;
        return true;
    }

    /** Notes that bytes of a request have arrived; the first of them start the request. */
    synchronized void bytesCame() {
        if (step == Step.WAITING) {
            origin = null;
            isForPeople = false;
            enter(Step.HEADERS);
        }
    }

    /** Notes the origin of the page that sends the request; null if no page does. */
    synchronized void sentFrom(@Nullable String origin) {
        this.origin = origin;
    }

    /** The origin of the page that sends the request, as far as it is known. */
    synchronized @Nullable String origin() {
        return origin;
    }

    /** Notes what the sender asks for: a person's browser accepts pages, and asks for no call of the API. */
    synchronized void asks(String path, @Nullable String accepted) {
        isForPeople = accepted != null && accepted.contains("text/html") && !path.contains(API);
    }

    /** Whether a person with a browser sends the request. */
    synchronized boolean isForPeople() {
        return isForPeople;
    }

    /** Starts to receive a body. */
    synchronized void receive(ReceivedBody coming) {
        if (enter(Step.BODY)) {
            body = coming;
        } else {
            coming.close();
        }
    }

    synchronized Optional<ReceivedBody> body() {
        return Optional.ofNullable(body);
    }

    /** Drops the body and its file. */
    synchronized void dropBody() {
        if (body != null) {
            body.close();
            body = null;
        }
    }

    /** Goes from a step back to waiting for a request, if it is the current step. */
    synchronized boolean leave(Step at) {
        return step == at && enter(Step.WAITING);
    }

    /** Refuses the request, if it is still at this step. */
    synchronized boolean refuse(Step at) {
        return step == at && enter(Step.REFUSED);
    }
}
