package org.callover.gateway.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.CompletionHandler;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;

/**
 * A writer of the last answer on a connection, which it then closes.
 *
 * <p>If a connection is closed while its client is still sending, it is reset and the client may never see the answer
 * (RFC 9112, section 9.6). So our side is closed first, and for a while whatever still arrives is read and thrown away.
 */
final class ClosingAnswer {
    private static final long MILLIS_BETWEEN = 50;
    private static final int LOOKS = 40;
    private static final int READS = 64;
    private static final int AT_ONCE = 64 * 1024;

    private final ScheduledExecutorService timer;

    ClosingAnswer(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** Writes an answer below the filter at this index of the chain, and closes the connection after it is sent. */
    void say(FilterChain chain, int below, Connection<?> connection, ByteBuffer answer) {
        write(chain, below, connection, answer, new EmptyCompletionHandler<>() {
            @Override
            public void completed(WriteResult<?, ?> sent) {
                drain(connection);
            }

            @Override
            public void failed(Throwable gone) {
                connection.closeSilently();
            }
        });
    }

    /** Writes bytes below the filter at this index of the chain. */
    static void write(
            FilterChain chain,
            int below,
            Connection<?> connection,
            ByteBuffer bytes,
            EmptyCompletionHandler<WriteResult<?, ?>> then) {
        FilterChainContext context = chain.obtainFilterChainContext(connection, below, -1, below);
        Buffer buffer = Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, bytes);
        context.write(buffer, cast(then));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CompletionHandler<WriteResult> cast(EmptyCompletionHandler<WriteResult<?, ?>> handler) {
        return (CompletionHandler) handler;
    }

    private void drain(Connection<?> connection) {
        if (connection instanceof TCPNIOConnection tcp && tcp.getChannel() instanceof SocketChannel channel) {
            try {
                channel.shutdownOutput();
                look(connection, channel, LOOKS);
                return;
            } catch (IOException gone) {
                // The connection is closed below.
            }
        }
        connection.closeSilently();
    }

    private void look(Connection<?> connection, SocketChannel channel, int left) {
        if (left == 0 || isAtEnd(channel)) {
            connection.closeSilently();
        } else {
            timer.schedule(() -> look(connection, channel, left - 1), MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean isAtEnd(SocketChannel channel) {
        ByteBuffer discarded = ByteBuffer.allocate(AT_ONCE);
        try {
            int read = channel.read(discarded);
            for (int more = 1; read > 0 && more < READS; more++) {
                read = channel.read(discarded.clear());
            }
            return read < 0;
        } catch (IOException gone) {
            return true;
        }
    }
}
