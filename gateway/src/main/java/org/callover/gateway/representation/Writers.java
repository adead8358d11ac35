package org.callover.gateway.representation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The writers of one kind of answer, one for each format, the usual one first. Only this list says which formats there
 * are; negotiation takes them from it.
 *
 * @param <W> the type of the writers for this kind of answer
 */
public final class Writers<W> {

    private final Map<Format, W> byFormat;

    private Writers(Map<Format, W> byFormat) {
        this.byFormat = Collections.unmodifiableMap(byFormat);
    }

    /** Writers with the format that an answer has unless another is asked for. */
    public static <W> Writers<W> usually(Format format, W writer) {
        return new Writers<>(new LinkedHashMap<>(Map.of(format, writer)));
    }

    /** The same writers with one more format, which comes last in the order of preference. */
    public Writers<W> or(Format format, W writer) {
        Map<Format, W> more = new LinkedHashMap<>(byFormat);
        if (more.putIfAbsent(format, writer) != null) {
            throw new IllegalArgumentException(format + " has a writer already");
        }
        return new Writers<>(more);
    }

    /** The choice among the formats. */
    public Negotiation negotiation() {
        return new Negotiation(byFormat.keySet().stream().toList());
    }

    /** The writer for a chosen format. */
    public W in(Format format) {
        return Objects.requireNonNull(byFormat.get(format), () -> format + " was not offered");
    }
}
