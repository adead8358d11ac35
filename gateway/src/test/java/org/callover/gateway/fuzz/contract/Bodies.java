package org.callover.gateway.fuzz.contract;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Random;

/**
 * Bodies to send: the contract's own examples, and for what is sent with the key a set and series of the fuzz's own, so
 * that what others count on stays as it is.
 */
public final class Bodies {
    /** What the key writes: a set of its own, in a file of its own. */
    public static final String DEFINITION = """
            kpi: 1
            set: fuzz
            title: What the fuzz counts
            series:
              - { id: fuzz-count, title: Counted by the fuzz, unit: things, source: The fuzz }
            indicators:
              - id: fuzz.count
                title: Counted by the fuzz
                measure: { count: fuzz-count }
                good: lower
                window: rolling-12
                target: { change: -5%, on: year-earlier }
            """;

    private static final String TIDY = """
            series,area,period,value
            fuzz-count,Islington,2021-12,88
            fuzz-count,E09000007,2021-11,95
            fuzz-count,Hackney,2021-Q3,
            """;

    private static final String BOUNDARY = "fuzz-boundary";

    private Bodies() {}

    /** The value of {@code Content-Type} for a body of this media type. */
    public static String header(String type) {
        return type.startsWith("multipart/") ? type + "; boundary=" + BOUNDARY : type;
    }

    /** A body of this type that the call would take. */
    public static String of(Operation operation, String type, Random random) {
        JsonObject body = operation.bodies().getOrDefault(type, JsonValue.EMPTY_JSON_OBJECT);
        String text = operation.writes() ? own(operation, type, random) : example(operation, body);
        if (type.startsWith("multipart/")) {
            return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"fuzz.csv\"\r\n"
                    + "Content-Type: text/csv\r\n\r\n" + text + "\r\n--" + BOUNDARY + "--\r\n";
        }
        return text.replace("88", Integer.toString(random.nextInt(100)));
    }

    private static String own(Operation operation, String type, Random random) {
        if (operation.path().endsWith("/keys")) {
            return "{\"name\": \"fuzz-%d\", \"role\": \"READER\"}".formatted(random.nextInt(1_000));
        }
        if (type.contains("json")) {
            return "{\"fuzz\": [1, \"2\", null, {\"id\": \"fuzz-count\"}]}";
        }
        boolean yaml = operation.bodies().keySet().stream().anyMatch(one -> one.contains("yaml"));
        return yaml ? DEFINITION : TIDY;
    }

    private static String example(Operation operation, JsonObject body) {
        JsonValue example = body.get("example");
        if (example == null) {
            // The other types hold the same in another wrapping.
            example = operation.bodies().values().stream()
                    .map(one -> one.get("example"))
                    .filter(JsonString.class::isInstance)
                    .findFirst()
                    .orElse(JsonValue.EMPTY_JSON_OBJECT);
        }
        return example instanceof JsonString text ? text.getString() : example.toString();
    }
}
