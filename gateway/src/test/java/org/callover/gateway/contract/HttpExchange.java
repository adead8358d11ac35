package org.callover.gateway.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * A request and its response.
 *
 * @param target the path and the query, as sent
 * @param headers those of the response, in any spelling
 * @param body that of the response, with its content coding; it is unpacked here
 */
public record HttpExchange(String method, String target, int status, Map<String, List<String>> headers, byte[] body) {

    public HttpExchange {
        Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
        body = unpacked(anyCase, body);
    }

    private static byte[] unpacked(Map<String, List<String>> headers, byte[] body) {
        if (!headers.getOrDefault("Content-Encoding", List.of()).contains("gzip") || body.length == 0) {
            return body;
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unpacked.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** The exchange that a client of the JDK had, with a body of text or of bytes. */
    public static HttpExchange of(HttpRequest request, HttpResponse<?> response) {
        String query = request.uri().getRawQuery();
        Object body = response.body();
        return new HttpExchange(
                request.method(),
                request.uri().getRawPath() + (query == null ? "" : "?" + query),
                response.statusCode(),
                response.headers().map(),
                body instanceof byte[] bytes ? bytes : body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The path without the query, and without the host, which a target may name too. */
    String path() {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return path.replaceFirst("^https?://[^/]*", "");
    }

    /** The value of a header of the response; empty if it has none. */
    String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    /** The media type without its parameters. */
    String mediaType() {
        return header("Content-Type").split(";", 2)[0].strip();
    }

    /** Whether it has a body to look at. */
    boolean hasBody() {
        return !method.equals("HEAD") && body.length > 0;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + target + " -> " + status;
    }
}
