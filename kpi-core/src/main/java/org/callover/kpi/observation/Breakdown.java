package org.callover.kpi.observation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callover.kpi.text.UnfitText;

/** The {@code dimension=value} pairs that narrow an observation down; none for the whole. */
public record Breakdown(SortedMap<String, String> dimensions) {

    public static final Breakdown NONE = new Breakdown(Collections.emptySortedMap());

    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9+.-]*");

    public Breakdown {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
        dimensions.forEach((dimension, value) -> {
            checkWord(dimension);
            checkWord(value);
        });
    }

    public static Breakdown of(Map<String, String> dimensions) {
        return dimensions.isEmpty() ? NONE : new Breakdown(new TreeMap<>(dimensions));
    }

    /**
     * Reads {@code age=1-24;weekday=fri}. An empty text is no breakdown.
     *
     * @throws IllegalArgumentException if a pair has no {@code =}, a dimension is given twice or a word is malformed
     */
    public static Breakdown parse(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        SortedMap<String, String> dimensions = new TreeMap<>();
        Arrays.stream(text.split(";")).map(String::strip).forEach(pair -> {
            int equals = pair.indexOf('=');
            if (equals < 1 || dimensions.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                throw new UnfitText(
                        () -> "'%s' is not a breakdown; write each dimension once, as in age=1-24;weekday=fri"
                                .formatted(text));
            }
        });
        return of(dimensions);
    }

    private static void checkWord(String word) {
        if (!WORD.matcher(word).matches()) {
            throw new UnfitText(() ->
                    "'%s' cannot be used in a breakdown; use lower-case letters, digits, hyphens, dots and plus signs"
                            .formatted(word));
        }
    }

    public boolean isEmpty() {
        return dimensions.isEmpty();
    }

    @Override
    public String toString() {
        return dimensions.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining(";"));
    }
}
