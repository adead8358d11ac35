package org.callover.gateway.pages.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.problem.ProblemDetail;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form in which one of several values is chosen.
 *
 * @param id the id of the field, different for each of a page
 * @param name the parameter that the form sends
 * @param error what is wrong with what was sent; absent if nothing is
 */
public record Field(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        List<Option> options) {

    public Field {
        options = List.copyOf(options);
    }

    /** A field without an error. */
    public static Field of(String name, String label, List<Option> options) {
        return new Field(name, name, label, null, null, options);
    }

    /** The same field under another label, for a parameter that is sent twice. */
    public Field again(String number, String other) {
        return new Field(name + "-" + number, name, other, hint, error, options);
    }

    /** The options that stand together, in their order. */
    public List<List<Option>> groups() {
        Map<Optional<String>, List<Option>> groups = new LinkedHashMap<>();
        options.forEach(
                option -> groups.computeIfAbsent(Optional.ofNullable(option.group()), unseen -> new ArrayList<>())
                        .add(option));
        return List.copyOf(groups.values());
    }

    /** The same field with a hint. */
    public Field hinting(String text) {
        return new Field(id, name, label, text, error, options);
    }

    /** The same field with a value chosen, which it offers from now on if it did not. */
    public Field offering(String value, String text) {
        List<Option> chosen = new ArrayList<>();
        options.forEach(option -> chosen.add(option.chosen(option.value().equals(value))));
        if (chosen.stream().noneMatch(Option::isChosen)) {
            chosen.add(0, new Option(value, text, true));
        }
        return new Field(id, name, label, hint, error, chosen);
    }

    /** The same field, in which choosing nothing is offered first. */
    public Field orElse(String text) {
        List<Option> more = new ArrayList<>(options);
        more.add(0, new Option("", text, false));
        return new Field(id, name, label, hint, error, more);
    }

    /** The same field with what somebody typed, however wrong; an absent text changes nothing. */
    public Field typed(@Nullable String text) {
        return text == null ? this : offering(text, text);
    }

    /** The same field with its faults in a problem; what the faults of a query say of the parameter becomes the error. */
    public Field failing(ProblemDetail problem) {
        return problem.errors().stream()
                .filter(fault -> name.equals(fault.parameter()))
                .findFirst()
                .map(fault -> new Field(id, name, label, hint, sentence(fault.message()), options))
                .orElse(this);
    }

    /** The ids of the texts that describe the field; absent if there are none. */
    public @Nullable String describedBy() {
        String ids = Stream.of(hint == null ? "" : id + "-hint", error == null ? "" : id + "-error")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
}
