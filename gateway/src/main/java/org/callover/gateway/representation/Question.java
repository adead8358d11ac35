package org.callover.gateway.representation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks, of ids alone: equal questions are equal and have one text, in whatever order and spelling they were
 * put. The text is the address below the API's own that asks the same, with everything said that was left to a default.
 *
 * @param path such as {@code kpi-sets/violence/scores}
 * @param parameters in the order of the call that reads them
 */
public record Question(String path, List<Parameter> parameters) {

    /** What is said about one thing; several values stand between commas. */
    public record Parameter(String name, String value) {

        @Override
        public String toString() {
            return name + "=" + encoded(value);
        }
    }

    public Question {
        parameters = List.copyOf(parameters);
    }

    /** A question without parameters. */
    public static Question of(String... path) {
        return new Question(String.join("/", path), List.of());
    }

    /** The same, narrowed by a value; an absent one says nothing. */
    public Question with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value.toString()));
        return new Question(path, more);
    }

    /** The same, narrowed by several values, in an order that means something; none say nothing. */
    public Question withAll(String name, Collection<?> values) {
        return values.isEmpty()
                ? this
                : with(name, values.stream().map(Object::toString).collect(Collectors.joining(",")));
    }

    /** What of it may stand in a query as it is stays legible. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%2C", ",");
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : path + parameters.stream().map(Parameter::toString).collect(Collectors.joining("&", "?", ""));
    }
}
