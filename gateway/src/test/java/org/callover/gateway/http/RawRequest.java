package org.callover.gateway.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callover.gateway.contract.HttpExchange;
import org.callover.gateway.contract.ResponseRules;

/** A connection of its own on which bytes are sent as they are given; each character stands for one byte. */
public final class RawRequest implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private static final Pattern WELL_FORMED = Pattern.compile("(GET|POST|DELETE) (/\\S*) HTTP/1\\.1\r\n");

    private final Socket socket;
    private final StringBuilder written = new StringBuilder();

    private RawRequest(Socket socket) {
        this.socket = socket;
    }

    /** Opens a connection to this port of this machine. */
    public static RawRequest open(int port) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawRequest(socket);
    }

    /** Sends a request that is all there is, and reads what comes until the server closes. */
    public static Answer send(int port, String request) throws IOException {
        try (RawRequest raw = open(port)) {
            raw.write(request);
            return raw.answer();
        }
    }

    public void write(String bytes) {
        written.append(bytes);
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException heardEnough) {
            // The server has answered already: its answer is there to read.
        }
    }

    /** Reads one answer, to the end that its length gives, or to the end of the connection. */
    public Answer answer() throws IOException {
        Answer start = head();
        if (start.status() == 100 || start.status() == 0) {
            return start;
        }
        InputStream in = socket.getInputStream();
        String length = start.header("Content-Length");
        byte[] body = length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        if (!length.isEmpty()) {
            check(start, body);
        }
        return new Answer(start.head(), new String(body, StandardCharsets.UTF_8));
    }

    /** Fails if the answer to the first request is not as the contract describes it. */
    private void check(Answer start, byte[] body) {
        Matcher request = WELL_FORMED.matcher(written);
        if (request.lookingAt()) {
            ResponseRules.SHIPPED.check(
                    new HttpExchange(request.group(1), request.group(2), start.status(), start.fields(), body));
        }
        written.setLength(0);
    }

    /** Reads an answer up to its body. */
    public Answer head() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return new Answer(head.toString(StandardCharsets.ISO_8859_1), "");
            }
            head.write(next);
        }
        return new Answer(head.toString(StandardCharsets.ISO_8859_1), "");
    }

    /** Whether the server has closed the connection. */
    public boolean isClosed() throws IOException {
        return socket.getInputStream().read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** An answer as it came. */
    public record Answer(String head, String body) {
        public int status() {
            return head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
        }

        Map<String, List<String>> fields() {
            return headers().stream()
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.groupingBy(
                            line -> line[0], Collectors.mapping(line -> line[1].strip(), Collectors.toList())));
        }

        List<String> headers() {
            return head.lines().skip(1).filter(line -> !line.isEmpty()).toList();
        }

        String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers().stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }

        JsonObject json() {
            return Json.createReader(new StringReader(body)).readObject();
        }
    }
}
