package org.callover.kpi.reconcile.printed;

import java.util.List;
import java.util.Locale;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A rank as a paper prints it: {@code 28}, {@code 28 of 32}, {@code 28/32}, {@code 5th highest}.
 *
 * @param of how many are ranked, if it is printed
 * @param from the end that it counts from, if it is printed
 */
public record PrintedRank(
        int position, @Nullable Integer of, @Nullable End from) {

    /** The end of an order that is first. */
    public enum End {
        HIGHEST,
        LOWEST,
        BEST,
        WORST;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MOST_DIGITS = 6;

    public PrintedRank {
        if (position < 1 || of != null && of < 1) {
            throw new IllegalArgumentException("a rank counts from 1, not from 0; write 1 for the first");
        }
    }

    /** @throws IllegalArgumentException if the text is not a rank */
    public static PrintedRank parse(String text) {
        PrintedWords words = PrintedWords.of(text.replace("=", ""));
        List<String> numbers = words.numbers();
        boolean isFirst = numbers.isEmpty() && words.ends().size() == 1;
        if (!isFirst && (numbers.isEmpty() || numbers.size() > 2)
                || words.ends().size() > 1
                || words.way() != null) {
            throw new IllegalArgumentException(
                    "'%s' is not a rank; write it as in 28, 28 of 32 or 5th highest".formatted(text));
        }
        return new PrintedRank(
                isFirst ? 1 : whole(text, numbers.get(0)),
                numbers.size() == 2 ? whole(text, numbers.get(1)) : null,
                words.ends().isEmpty()
                        ? null
                        : End.valueOf(words.ends().iterator().next().toUpperCase(Locale.ROOT)));
    }

    private static int whole(String text, String digits) {
        if (digits.contains(".") || digits.length() > MOST_DIGITS) {
            throw new IllegalArgumentException("'%s' is not a rank; a rank is a whole number".formatted(text));
        }
        return Integer.parseInt(digits);
    }

    /** The same rank, out of a number. */
    public PrintedRank outOf(int number) {
        return new PrintedRank(position, number, from);
    }

    /** In a sentence: "28th of 32". */
    public String told() {
        return Words.ordinal(position) + (from == null ? "" : " " + from.word()) + (of == null ? "" : " of " + of);
    }
}
