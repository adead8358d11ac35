package org.callover.gateway.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The question that a call asks, in ids only. The same question is equal and has the same text, whatever the order and
 * spelling of the request. The text is a relative address that asks the same, with all defaults written out.
 *
 * @param path such as {@code kpi-sets/violence/scores}
 * @param parameters in the order of the call that reads them
 */
public record Question(String path, List<Parameter> parameters) {

    /** A parameter with its value; several values are separated by commas. */
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

    /** The same question with one more parameter; an absent value adds none. */
    public Question with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value.toString()));
        return new Question(path, more);
    }

    /** The same question with a parameter of several values, whose order matters; an empty list adds none. */
    public Question withAll(String name, Collection<?> values) {
        return values.isEmpty()
                ? this
                : with(name, values.stream().map(Object::toString).collect(Collectors.joining(",")));
    }

    /** The same question, whose answer has these warnings. */
    public Question warned(List<Warning> warnings) {
        return warnings.isEmpty()
                ? this
                : with("warnings", warnings.stream().map(Warning::toString).collect(Collectors.joining(" ")));
    }

    /** Escapes a value for a query, but leaves characters that need no escape legible. */
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
