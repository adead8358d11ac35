package org.callover.kpi.prose.assertion;

import java.util.Map;
import java.util.Optional;

/** What the words before a number make of it: "over 150" is not 150. */
public enum Bound {
    NONE,
    ABOUT,
    ABOVE,
    BELOW,
    AT_LEAST,
    AT_MOST,
    NEARLY;

    private static final Map<String, Bound> WORDS = Map.ofEntries(
            Map.entry("about", ABOUT),
            Map.entry("around", ABOUT),
            Map.entry("approximately", ABOUT),
            Map.entry("approximate", ABOUT),
            Map.entry("approx", ABOUT),
            Map.entry("roughly", ABOUT),
            Map.entry("circa", ABOUT),
            Map.entry("c", ABOUT),
            Map.entry("ca", ABOUT),
            Map.entry("some", ABOUT),
            Map.entry("tua", ABOUT),
            Map.entry("over", ABOVE),
            Map.entry("above", ABOVE),
            Map.entry("exceeding", ABOVE),
            Map.entry("under", BELOW),
            Map.entry("below", BELOW),
            Map.entry("almost", NEARLY),
            Map.entry("nearly", NEARLY));

    /** The bound that a word gives. */
    static Optional<Bound> of(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }
}
