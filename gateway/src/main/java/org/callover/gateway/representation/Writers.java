package org.callover.gateway.representation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The formats that one kind of answer comes in, the usual one first, each with what writes it: the one place that knows
 * them. Negotiation takes them from here.
 *
 * @param <W> what writes the kind of answer, in whatever way it is written
 */
public final class Writers<W> {

    private final Map<Format, W> byFormat;

    private Writers(Map<Format, W> byFormat) {
        this.byFormat = Collections.unmodifiableMap(byFormat);
    }

    /** The format an answer has unless another is asked for. */
    public static <W> Writers<W> usually(Format format, W writer) {
        return new Writers<>(new LinkedHashMap<>(Map.of(format, writer)));
    }

    /** The same with another format, which wins over none that is here. */
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

    /** What writes in a format that was chosen. */
    public W in(Format format) {
        return Objects.requireNonNull(byFormat.get(format), () -> format + " was not offered");
    }
}
