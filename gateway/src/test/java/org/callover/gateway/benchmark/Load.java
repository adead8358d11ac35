package org.callover.gateway.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One GET, sent again and again over a few connections that are kept open.
 *
 * @param status the one status that is right
 * @param tag what {@code If-None-Match} says; absent for a GET without it
 * @param coding what {@code Accept-Encoding} says; absent for a GET without it
 */
record Load(
        URI uri, int status, @Nullable String tag, @Nullable String coding) {
    /** As many as the JDK keeps open, and enough to keep two cores busy with the blocking client, which costs least. */
    private static final int CONNECTIONS = 4;

    static Load of(URI uri) {
        return new Load(uri, 200, null, null);
    }

    /** The same for a caller who has this answer already. */
    Load unchanged(String held) {
        return new Load(uri, 304, held, coding);
    }

    /** The same compressed; the client does not unpack it. */
    Load compressed() {
        return new Load(uri, status, tag, "gzip");
    }

    /** The answers per second over so long a time. */
    double perSecond(Duration time) {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        long answers = IntStream.range(0, CONNECTIONS)
                .mapToObj(connection -> CompletableFuture.supplyAsync(
                        () -> answersUntil(end), task -> new Thread(task, "load-" + connection).start()))
                .toList()
                .stream()
                .mapToLong(CompletableFuture::join)
                .sum();
        return answers / ((System.nanoTime() - begun) / 1e9);
    }

    private long answersUntil(long end) {
        byte[] buffer = new byte[1 << 16];
        long answers = 0;
        try {
            while (System.nanoTime() < end) {
                get(buffer);
                answers++;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return answers;
    }

    /** The time from a request to the first byte of its answer, on a connection that is open already. */
    double millisToFirstByte() throws IOException {
        long begun = System.nanoTime();
        HttpURLConnection connection = connect();
        double millis = (System.nanoTime() - begun) / 1e6;
        drain(connection, new byte[1 << 16]);
        return millis;
    }

    private void get(byte[] buffer) throws IOException {
        drain(connect(), buffer);
    }

    /** A connection whose answer has begun. */
    private HttpURLConnection connect() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        // The client's own header asks for HTML first.
        connection.setRequestProperty("Accept", "*/*");
        if (tag != null) {
            connection.setRequestProperty("If-None-Match", tag);
        }
        if (coding != null) {
            connection.setRequestProperty("Accept-Encoding", coding);
        }
        if (connection.getResponseCode() != status) {
            throw new IOException(uri + " was answered with " + connection.getResponseCode() + ", not " + status);
        }
        return connection;
    }

    private static void drain(HttpURLConnection connection, byte[] buffer) throws IOException {
        try (InputStream body = connection.getInputStream()) {
            int read = 0;
            while (read >= 0) {
                read = body.read(buffer);
            }
        }
    }
}
