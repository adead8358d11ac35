package org.callover.kpi.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A known word close enough to a given one that it was probably meant. */
public final class Suggestion {

    /** Fewer letters in common are chance. */
    private static final int FEWEST_SHARED = 3;

    private Suggestion() {}

    /** A known word, and how far it is from the given one; of two as far, one that begins as that does is meant. */
    private record Guess(String word, double far, boolean beginsOtherwise) {

        static final Comparator<Guess> NEAREST = Comparator.comparingDouble(Guess::far)
                .thenComparing(Guess::beginsOtherwise)
                .thenComparing(Guess::word);

        static Guess of(String wanted, String word, double far) {
            return new Guess(word, far, !word.toLowerCase(Locale.ROOT).startsWith(wanted));
        }
    }

    /**
     * The nearest of the known words, if one is near: at most a third of its letters differ, or all words of the one are
     * among those of the other ("Robbery" and "Robbery offences").
     */
    public static Optional<String> nearest(String given, Collection<String> known) {
        String wanted = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .flatMap(word -> Stream.concat(spelled(wanted, word).stream(), worded(wanted, word).stream()))
                .min(Guess.NEAREST)
                .map(Guess::word);
    }

    /** {@code "; did you mean 'x'?"}, or nothing where no known word is near. */
    public static String didYouMean(String given, Collection<String> known) {
        return nearest(given, known)
                .map(word -> "; did you mean '" + word + "'?")
                .orElse("");
    }

    private static Optional<Guess> spelled(String wanted, String word) {
        int edits = distance(wanted, word.toLowerCase(Locale.ROOT));
        boolean isNear = edits < wanted.length() && edits <= Math.max(1, word.length() / 3);
        return isNear ? Optional.of(Guess.of(wanted, word, edits)) : Optional.empty();
    }

    /** A whole word that is left out is a smaller slip than as many letters that are wrong. */
    private static Optional<Guess> worded(String wanted, String word) {
        Set<String> ours = words(wanted);
        Set<String> theirs = words(word.toLowerCase(Locale.ROOT));
        Set<String> shared = new HashSet<>(ours);
        shared.retainAll(theirs);
        boolean isWithin = shared.size() == Math.min(ours.size(), theirs.size());
        int unshared = letters(ours) + letters(theirs) - 2 * letters(shared);
        return isWithin && letters(shared) >= FEWEST_SHARED
                ? Optional.of(Guess.of(wanted, word, unshared / 2.0))
                : Optional.empty();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(text.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }

    private static int letters(Set<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    /** Edits between two words, a swap of neighbours counting as one (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(int[][] edits, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(edits[i - 1][j - 1] + same, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
