package org.callover.kpi.observation;

import java.util.regex.Pattern;

/** The code of an area: an ONS GSS code ({@code E09000019}) or a local one ({@code bcu-central-north}). */
public record AreaCode(String value) implements Comparable<AreaCode> {

    private static final Pattern FORM = Pattern.compile("[EWSNK]\\d{8}|[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern EXACT = Pattern.compile("[A-Za-z]\\d{8}|.*\\s\\d{3}[A-Za-z]?");

    public AreaCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not an area code; write an ONS code such as E09000019 or a local code such as bcu-central-north"
                            .formatted(value));
        }
        // One text object for each code, however often it is read, so that a look-up compares no letters.
        value = value.intern();
    }

    /**
     * Whether a text is an ONS code or the name of a census area. These are either known or not: none is close to
     * another.
     */
    public static boolean isExact(String text) {
        return EXACT.matcher(text.strip()).matches();
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
