package org.callover.gateway.fuzz.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request that is being made, as the text that goes on the wire: each character stands for one byte. */
public final class Call {
    private String method;
    private String target;
    private String version = "HTTP/1.1";
    private String lineEnd = "\r\n";
    private final List<String> query = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private @Nullable String body;
    private @Nullable String framed;
    private boolean alone;
    private boolean halfClosed;

    public Call(String method, String target) {
        this.method = method;
        this.target = target;
    }

    /** A text as its bytes in UTF-8, each a character. */
    public static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Bytes with everything escaped that a URI cannot hold as it is. */
    public static String escaped(String bytes) {
        StringBuilder escaped = new StringBuilder();
        for (char one : bytes.toCharArray()) {
            boolean plain = one < 128 && (Character.isLetterOrDigit(one) || "-._~".indexOf(one) >= 0);
            escaped.append(plain ? Character.toString(one) : String.format("%%%02X", (int) one));
        }
        return escaped.toString();
    }

    public String method() {
        return method;
    }

    /** Whether the answer has no body, however the method is set in its line. */
    public boolean isHead() {
        return method.strip().equals("HEAD");
    }

    public void method(String changed) {
        method = changed;
    }

    public String target() {
        return target;
    }

    public void target(String changed) {
        target = changed;
    }

    public void version(String changed) {
        version = changed;
    }

    public void lineEnd(String changed) {
        lineEnd = changed;
    }

    /** The parts of the query, each as {@code name=value}, escaped. */
    public List<String> query() {
        return query;
    }

    /** The lines of the head below the first, but for the length of the body. */
    public List<String> headers() {
        return headers;
    }

    /** Drops every line of a header. */
    public void without(String name) {
        headers.removeIf(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
    }

    public void header(String name, String value) {
        headers.add(name + ": " + value);
    }

    public @Nullable String body() {
        return body;
    }

    /** The body, or the empty text where there is none. */
    public String text() {
        return body == null ? "" : body;
    }

    public void body(String changed) {
        body = changed;
    }

    /** Sends these bytes after the head, with no length but the one that the headers give. */
    public void frame(String bytes) {
        framed = bytes;
        alone = true;
    }

    /** Breaks the protocol, so that the connection is of no use afterwards. */
    public void standAlone() {
        alone = true;
    }

    /** Ends in the middle: the sender closes its half, and the server owes no answer. */
    public void breakOff() {
        alone = true;
        halfClosed = true;
    }

    public boolean isAlone() {
        return alone;
    }

    public boolean breaksOff() {
        return halfClosed;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(method).append(' ').append(target);
        if (!query.isEmpty()) {
            text.append('?').append(String.join("&", query));
        }
        text.append(version.isEmpty() ? "" : " " + version).append(lineEnd);
        headers.forEach(line -> text.append(line).append(lineEnd));
        if (framed == null && body != null) {
            text.append("Content-Length: ").append(body.length()).append(lineEnd);
        }
        return text.append(lineEnd).append(framed == null ? text() : framed).toString();
    }

    byte[] bytes() {
        return toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
