package org.callover.kpi.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words that are allowed in a place, prepared for finding the one that a misspelt word was meant for. */
public final class KnownWords {

    /** Fewer letters in common than this are chance. */
    private static final int FEWEST_SHARED = 3;

    /** No name is longer than this; a longer text was not meant as a name. */
    private static final int LONGEST = 200;

    private final List<Word> words;

    private KnownWords(List<Word> words) {
        this.words = words;
    }

    public static KnownWords of(Collection<String> words) {
        return new KnownWords(words.stream().map(Word::of).toList());
    }

    /** A text, and the parts of it that are compared. */
    private record Word(String text, Spelling spelling, Set<String> parts, int letters) {

        static Word of(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            Set<String> parts = new HashSet<>(List.of(lower.split("[^\\p{L}\\p{N}]+")));
            parts.remove("");
            return new Word(
                    text,
                    new Spelling(lower),
                    parts,
                    parts.stream().mapToInt(String::length).sum());
        }
    }

    /**
     * A known word, and how far it is from the given one. If two are equally far, the one with the same beginning was
     * meant.
     */
    private record Guess(String word, double far, boolean beginsOtherwise) {

        static final Comparator<Guess> NEAREST = Comparator.comparingDouble(Guess::far)
                .thenComparing(Guess::beginsOtherwise)
                .thenComparing(Guess::word);

        static Guess of(Word wanted, Word word, double far) {
            String lower = word.spelling.letters();
            return new Guess(word.text, far, !lower.startsWith(wanted.spelling.letters()));
        }
    }

    /**
     * The nearest known word, if one is near: at most a third of its letters differ, or all words of one are also in
     * the other ("Robbery" and "Robbery offences").
     */
    public Optional<String> nearest(String given) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        Word wanted = Word.of(given);
        return words.stream()
                .flatMap(word -> Stream.concat(spelled(wanted, word).stream(), worded(wanted, word).stream()))
                .min(Guess.NEAREST)
                .map(Guess::word);
    }

    /** {@code "; did you mean 'x'?"}, or nothing if no known word is near. */
    public String didYouMean(String given) {
        return nearest(given).map(word -> "; did you mean '" + word + "'?").orElse("");
    }

    private static Optional<Guess> spelled(Word wanted, Word word) {
        int most = Math.min(wanted.text.length() - 1, Math.max(1, word.text.length() / 3));
        int edits = wanted.spelling.distance(word.spelling, most);
        return edits <= most ? Optional.of(Guess.of(wanted, word, edits)) : Optional.empty();
    }

    /** A guess by whole words: leaving out a whole word is a smaller mistake than getting as many letters wrong. */
    private static Optional<Guess> worded(Word wanted, Word word) {
        boolean isShorter = wanted.parts.size() <= word.parts.size();
        Word few = isShorter ? wanted : word;
        Word many = isShorter ? word : wanted;
        return few.letters >= FEWEST_SHARED && many.parts.containsAll(few.parts)
                ? Optional.of(Guess.of(wanted, word, (many.letters - few.letters) / 2.0))
                : Optional.empty();
    }
}
