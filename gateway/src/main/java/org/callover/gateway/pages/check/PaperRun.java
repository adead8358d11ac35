package org.callover.gateway.pages.check;

import org.jspecify.annotations.Nullable;

/**
 * A part of a paper's text.
 *
 * @param kind what was found about it; plain text and what cannot be checked are alike
 * @param number which wrong one it is, from 1; 0 if it is not wrong
 * @param gives what it should be; absent if it is not wrong
 */
public record PaperRun(
        String text, Kind kind, int number, @Nullable String gives) {

    /** What was found about a part of a text. */
    public enum Kind {
        PLAIN,
        RIGHT,
        WRONG
    }

    static PaperRun plain(String text) {
        return new PaperRun(text, Kind.PLAIN, 0, null);
    }

    public boolean isWrong() {
        return kind == Kind.WRONG;
    }

    public boolean isRight() {
        return kind == Kind.RIGHT;
    }
}
