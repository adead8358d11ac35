package org.callover.kpi.reconcile;

import java.util.List;
import org.callover.kpi.reconcile.claim.Check;
import org.callover.kpi.reconcile.claim.Claim;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * What came of one claim.
 *
 * @param statement the answer in one plain-English sentence
 * @param checks every part of the claim beside what it ought to be: by its own numbers, by other rows, by the data
 * @param unchecked the parts that the data could not be asked about
 * @param hindrance why the data could not be asked, where they could not
 * @param score what the data give; absent where there was nothing to score
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

    /** The end of it. */
    public enum Outcome {
        /** The data give every part that they can be asked about. */
        CONFIRMED,
        /** The data give something else. */
        DIFFERS,
        /** Its own numbers disagree, or it and another row do and the data do not confirm it. */
        CONTRADICTS_ITSELF,
        /** Nothing in it could be checked with data. */
        NOT_CHECKABLE
    }

    /** A part that was not checked, and why. */
    public record Unchecked(ClaimPart part, String reason) {}

    /** Why the data were not asked, in words. */
    public record Hindrance(Reason reason, String text) {}

    /** Why the data were not asked: a closed list. */
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
        /** There is no score, suppressed ones among them; the score has its own reason. */
        UNSCORED,
        /** There is a score, but not of the parts that are claimed. */
        PART_NOT_HELD
    }
}
