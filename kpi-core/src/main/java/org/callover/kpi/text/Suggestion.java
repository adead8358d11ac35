package org.callover.kpi.text;

import java.util.Collection;
import java.util.Optional;

/** A known word close enough to a given one that it was probably meant. {@link KnownWords} decides what is close. */
public final class Suggestion {

    private Suggestion() {}

    /** The nearest known word, if one is near. */
    public static Optional<String> nearest(String given, Collection<String> known) {
        return KnownWords.of(known).nearest(given);
    }

    /** {@code "; did you mean 'x'?"}, or nothing if no known word is near. */
    public static String didYouMean(String given, Collection<String> known) {
        return KnownWords.of(known).didYouMean(given);
    }
}
