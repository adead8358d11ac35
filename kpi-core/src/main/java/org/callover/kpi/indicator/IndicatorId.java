package org.callover.kpi.indicator;

import java.util.regex.Pattern;

/** The id of an indicator: its set, a dot and its name, as in {@code violence.knife-crime}. */
public record IndicatorId(String value) implements Comparable<IndicatorId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");

    public IndicatorId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not an indicator id; write the set, a dot and a name, as in violence.knife-crime"
                            .formatted(value));
        }
    }

    /** The id of its set. */
    public String set() {
        return value.substring(0, value.indexOf('.'));
    }

    @Override
    public int compareTo(IndicatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
