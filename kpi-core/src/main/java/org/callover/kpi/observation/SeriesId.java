package org.callover.kpi.observation;

import java.util.regex.Pattern;

/** A name of a series, such as {@code knife-crime}: lower-case words joined by hyphens. */
public record SeriesId(String value) implements Comparable<SeriesId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public SeriesId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a series id; write lower-case words joined by hyphens, as in knife-crime"
                            .formatted(value));
        }
    }

    @Override
    public int compareTo(SeriesId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
