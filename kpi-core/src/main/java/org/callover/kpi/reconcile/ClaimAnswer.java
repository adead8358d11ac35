package org.callover.kpi.reconcile;

import java.util.List;
import org.callover.kpi.reconcile.claim.Check;
import org.callover.kpi.reconcile.claim.Claim;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one claim.
 *
 * @param statement the answer in one plain-English sentence
 * @param checks every part of the claim compared with what it should be: by its own numbers, by other rows, by the data
 * @param unchecked the parts that the data could not check
 * @param hindrance why the data could not check the claim, if they could not
 * @param score the score from the data; absent if there was nothing to score
 */
public record ClaimAnswer(
        Claim claim,
        Outcome outcome,
        String statement,
        List<Check> checks,
        List<Unchecked> unchecked,
        @Nullable Hindrance hindrance,
        @Nullable Score score) {

    public ClaimAnswer {
        checks = List.copyOf(checks);
        unchecked = List.copyOf(unchecked);
    }

    /** The result for the claim. */
    public enum Outcome {
        /** The data agree with every part that they can check. */
        CONFIRMED,
        /** The data disagree. */
        DIFFERS,
        /** Its own numbers contradict each other, or another row contradicts it and the data do not confirm it. */
        CONTRADICTS_ITSELF,
        /** The data could check nothing in it. */
        NOT_CHECKABLE
    }

    /** A part that was not checked, and why. */
    public record Unchecked(ClaimPart part, String reason) {}

    /** Why the data were not used, in words. */
    public record Hindrance(Reason reason, String text) {}

    /** Why the data were not used: a closed list. */
    public enum Reason {
        /** The claim has no figure, direction or rank. */
        NOTHING_CLAIMED,
        NO_INDICATOR,
        UNKNOWN_INDICATOR,
        NO_AREA,
        UNKNOWN_AREA,
        NO_PERIOD,
        BAD_PERIOD,
        BAD_WINDOW,
        BAD_COMPARATOR,
        /** There is no score, perhaps because it is suppressed; the score has its own reason. */
        UNSCORED,
        /** There is a score, but not for the parts that are claimed. */
        PART_NOT_HELD
    }
}
