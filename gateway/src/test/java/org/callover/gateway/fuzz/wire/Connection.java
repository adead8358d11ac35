package org.callover.gateway.fuzz.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sender of calls over a raw socket, which it keeps open between those that keep to the protocol. */
public final class Connection implements AutoCloseable {
    private final int port;
    private final int patience;
    private @Nullable Socket socket;
    private @Nullable InputStream input;
    private @Nullable Call last;
    private @Nullable Call previous;

    /** Sends to this port of this machine, and waits no longer than this for each part of an answer. */
    public Connection(int port, int patienceInMillis) {
        this.port = port;
        this.patience = patienceInMillis;
    }

    /**
     * Sends a call and reads the answer.
     *
     * @throws java.net.SocketTimeoutException when nothing came in time
     * @throws EOFException when the server closed without an answer
     */
    public Answer send(Call call) throws IOException {
        if (call.isAlone()) {
            close();
        }
        previous = socket == null ? null : last;
        last = call;
        boolean reused = socket != null;
        if (reused && open().available() > 0) {
            close();
            throw new IOException("the answer before had more bytes than its length says");
        }
        try {
            return exchange(call);
        } catch (EOFException | java.net.SocketException closedMeanwhile) {
            close();
            if (!reused) {
                throw closedMeanwhile;
            }
            // A server may close a connection that it has just kept.
            return exchange(call);
        } catch (IOException failed) {
            close();
            throw failed;
        } finally {
            if (call.isAlone()) {
                close();
            }
        }
    }

    /** The call before the last one on the same connection, if any. */
    public @Nullable Call previous() {
        return previous;
    }

    private Answer exchange(Call call) throws IOException {
        InputStream in = open();
        write(call);
        Answer answer = read(in, call.isHead());
        if (answer.closes()) {
            close();
        }
        return answer;
    }

    private InputStream open() throws IOException {
        if (socket == null || input == null) {
            socket = new Socket("localhost", port);
            socket.setSoTimeout(patience);
            socket.setTcpNoDelay(true);
            input = new BufferedInputStream(socket.getInputStream(), 16_384);
        }
        return input;
    }

    private void write(Call call) {
        Socket to = java.util.Objects.requireNonNull(socket);
        try {
            to.getOutputStream().write(call.bytes());
            to.getOutputStream().flush();
            if (call.breaksOff()) {
                to.shutdownOutput();
            }
        } catch (IOException refusedMeanwhile) {
            // The server has heard enough: its answer is there to read.
        }
    }

    private Answer read(InputStream in, boolean head) throws IOException {
        String line = line(in);
        if (!line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
            throw new IOException("'" + line + "' is not a status line");
        }
        int status = Integer.parseInt(line.substring(9, 12));
        List<String> headers = new ArrayList<>();
        for (line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        if (status == 100) {
            return read(in, head);
        }
        Answer answer = new Answer(status, headers, new byte[0]);
        if (head || status == 204 || status == 304 || status == 101) {
            return answer;
        }
        return new Answer(status, headers, body(in, answer));
    }

    private byte[] body(InputStream in, Answer head) throws IOException {
        if (head.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            return chunks(in);
        }
        String length = head.header("Content-Length");
        if (length.isEmpty()) {
            byte[] all = in.readAllBytes();
            close();
            return all;
        }
        byte[] body = in.readNBytes(Integer.parseInt(length));
        if (body.length < Integer.parseInt(length)) {
            throw new IOException("the body ends after " + body.length + " of " + length + " bytes");
        }
        return body;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
            if (size == 0) {
                while (!line(in).isEmpty()) {
                    // A trailer.
                }
                return body.toByteArray();
            }
            body.write(in.readNBytes(size));
            if (!line(in).isEmpty()) {
                throw new IOException("a chunk is longer than it says");
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed without an answer");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException alreadyClosed) {
            // As was wanted.
        }
        socket = null;
        input = null;
    }
}
