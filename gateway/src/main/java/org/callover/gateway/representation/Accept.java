package org.callover.gateway.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The value of an {@code Accept} header: how much each media type is wanted (RFC 9110, section 12.5.1). */
record Accept(List<Range> ranges) {

    private static final Accept ANYTHING = new Accept(List.of(new Range("*/*", 1)));

    /** A media range and its weight, 0 to 1. */
    private record Range(String type, double weight) {

        /** How closely the range names the type: 2 exactly, 1 by its main part, 0 as anything; -1 not at all. */
        int fit(String mediaType) {
            if (type.equals(mediaType)) {
                return 2;
            }
            if (type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1))) {
                return 1;
            }
            return type.equals("*/*") ? 0 : -1;
        }
    }

    /** Reads the header; an absent one accepts anything. */
    static Accept parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ANYTHING;
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",")) {
            String[] pieces = part.split(";");
            ranges.add(new Range(pieces[0].strip().toLowerCase(Locale.ROOT), weight(pieces)));
        }
        return new Accept(ranges);
    }

    private static double weight(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String parameter = pieces[i].strip();
            if (parameter.startsWith("q=") || parameter.startsWith("Q=")) {
                return number(parameter.substring(2));
            }
        }
        return 1;
    }

    /** A weight that is not a number is read as the default one. */
    private static double number(String text) {
        return text.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(text) : 1;
    }

    /** The weight of a media type: that of the range which names it most closely, 0 where none does. */
    double weightOf(String mediaType) {
        int closest = -1;
        double weight = 0;
        for (Range range : ranges) {
            int fit = range.fit(mediaType);
            if (fit > closest) {
                closest = fit;
                weight = range.weight;
            }
        }
        return weight;
    }
}
