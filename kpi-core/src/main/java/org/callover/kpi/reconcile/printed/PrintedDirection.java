package org.callover.kpi.reconcile.printed;

import java.util.Locale;

/** Which way a figure is said to have moved. */
public enum PrintedDirection {
    UP,
    DOWN,
    SAME;

    /**
     * Reads a direction in the words of board papers: {@code up}, {@code fell}, {@code reduction}, {@code no change}.
     *
     * @throws IllegalArgumentException if the text has no such word, or two that disagree
     */
    public static PrintedDirection parse(String text) {
        PrintedWords words = PrintedWords.of(text);
        PrintedDirection way = words.way();
        if (way == null || !words.numbers().isEmpty()) {
            throw new IllegalArgumentException("'%s' is not a direction; write up, down or same".formatted(text));
        }
        return way;
    }

    /** The direction from zero to a number with this sign. */
    public static PrintedDirection ofSign(int signum) {
        return signum == 0 ? SAME : signum > 0 ? UP : DOWN;
    }

    /** In a sentence: "up". */
    public String word() {
        return this == SAME ? "no change" : name().toLowerCase(Locale.ROOT);
    }
}
