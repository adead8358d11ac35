package org.callover.kpi.text;

import java.util.Collection;
import java.util.Optional;

/** A known word close enough to a given one that it was probably meant; {@link KnownWords} says what is close. */
public final class Suggestion {

    private Suggestion() {}

    /** The nearest of the known words, if one is near. */
    public static Optional<String> nearest(String given, Collection<String> known) {
        return KnownWords.of(known).nearest(given);
    }

    /** {@code "; did you mean 'x'?"}, or nothing where no known word is near. */
    public static String didYouMean(String given, Collection<String> known) {
        return KnownWords.of(known).didYouMean(given);
    }
}
