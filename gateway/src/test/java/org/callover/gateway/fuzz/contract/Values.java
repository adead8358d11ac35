package org.callover.gateway.fuzz.contract;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Values to make calls with: those that fit a schema, and those that nearly do. */
public final class Values {
    private static final List<String> PERIODS = List.of(
            "2021-12",
            "2021-11",
            "2020-12",
            "2019-03",
            "2021-Q4",
            "FY2020-21",
            "FY2021-22-Q3",
            "2021",
            "2021-01/2021-12");

    /** The formats of documents, and their media types. */
    private static final Pattern DOCUMENT = Pattern.compile("pdf|docx|xlsx|ods|application/(pdf|vnd\\..*)");

    private final Known known;

    public Values(Known known) {
        this.known = known;
    }

    /** A value of this parameter; with one of what exists where the call may have it. */
    public String of(Operation operation, Parameter parameter, Random random) {
        if (operation.writes() && parameter.isInPath()) {
            // Never one that exists: the key is a real one, and others count on what is kept.
            return "made-up-" + random.nextInt(1_000);
        }
        List<String> choice = choice(operation, parameter);
        if (parameter.isInPath() || choice.isEmpty() || random.nextInt(10) > 0) {
            return choice.isEmpty() ? fitting(parameter.schema(), random) : light(choice, random);
        }
        return random.nextBoolean() ? one(PERIODS, random) : one(known.all(), random);
    }

    private List<String> choice(Operation operation, Parameter parameter) {
        List<String> existing =
                parameter.isInPath() ? known.above(operation.path(), parameter.name()) : known.named(parameter.name());
        if (!existing.isEmpty()) {
            return existing;
        }
        String pattern = parameter.schema().getString("pattern", "");
        List<String> periods = pattern.isEmpty()
                ? List.of()
                : PERIODS.stream().filter(one -> one.matches(pattern)).toList();
        return periods.isEmpty() ? parameter.values() : periods;
    }

    private static String fitting(JsonObject schema, Random random) {
        return switch (schema.getString("type", "string")) {
            case "integer", "number" -> {
                int least = schema.getInt("minimum", -1_000);
                yield Integer.toString(least + random.nextInt(1_000));
            }
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> "word-" + random.nextInt(1_000);
        };
    }

    /** One of several, seldom a document that takes long to write. */
    static String light(List<String> several, Random random) {
        String chosen = one(several, random);
        return DOCUMENT.matcher(chosen).matches() && random.nextInt(4) > 0 ? several.get(0) : chosen;
    }

    /** One of several. */
    public static <T> T one(List<T> several, Random random) {
        return several.get(random.nextInt(several.size()));
    }
}
