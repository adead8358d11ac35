package org.callover.gateway.fuzz.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An answer as it came over the wire. */
public record Answer(int status, List<String> headers, byte[] body) {
    public Answer {
        headers = List.copyOf(headers);
    }

    /** The first value of a header, or the empty text. */
    public String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }

    /** The headers by name, each with its values. */
    public Map<String, List<String>> fields() {
        return headers.stream()
                .filter(line -> line.contains(":"))
                .map(line -> line.split(":", 2))
                .collect(Collectors.groupingBy(
                        line -> line[0], Collectors.mapping(line -> line[1].strip(), Collectors.toList())));
    }

    /** The media type without its parameters. */
    public String type() {
        return header("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean closes() {
        return header("Connection").equalsIgnoreCase("close");
    }
}
