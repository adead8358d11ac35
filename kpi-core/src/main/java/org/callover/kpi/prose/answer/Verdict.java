package org.callover.kpi.prose.answer;

import org.jspecify.annotations.Nullable;

/**
 * What was found about a number or a word.
 *
 * @param gives what it should be, in words; absent if nothing tells
 * @param because how that was found, in a sentence; absent if nothing tells
 * @param by what tells it; absent if nothing does
 */
public record Verdict(
        ProseOutcome outcome,
        @Nullable String gives,
        @Nullable String because,
        @Nullable Source by) {

    /** What tells whether a number is right, the weakest first. */
    public enum Source {
        /** A figure of the paper that is the same, although the text does not say that it means it. */
        SAME_FIGURE,
        /** Another place of the text. */
        TEXT,
        /** The other numbers of the same sentence, row or table. */
        OWN_NUMBERS,
        /** The data that are held. */
        DATA
    }

    /** Nothing tells. */
    public static final Verdict UNKNOWN = new Verdict(ProseOutcome.UNKNOWN, null, null, null);

    /** A finding that it is right. */
    public static Verdict matching(Source by, String gives, String because) {
        return new Verdict(ProseOutcome.MATCHING, gives, because, by);
    }

    /** A finding that it is wrong. */
    public static Verdict contradicting(Source by, String gives, String because) {
        return new Verdict(ProseOutcome.CONTRADICTING, gives, because, by);
    }

    /**
     * Whether it counts for more than another. The data come first. A contradiction within a sentence comes before an
     * agreement there; but what a table bears out, another sentence cannot contradict.
     */
    boolean outweighs(Verdict other) {
        if (other.by == null || by == null) {
            return by != null;
        }
        if (by != other.by) {
            return by.compareTo(other.by) > 0;
        }
        boolean isWorse = outcome == ProseOutcome.CONTRADICTING && other.outcome != ProseOutcome.CONTRADICTING;
        return by == Source.TEXT ? outcome == ProseOutcome.MATCHING && other.outcome != outcome : isWorse;
    }
}
