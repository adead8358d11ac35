package org.callover.kpi.reconcile.claim;

import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A part of a claim compared with what it should be.
 *
 * @param claimed what the paper says, in words
 * @param found what it should be, in words
 * @param exact that figure in full; absent if it is not a number, or is only known between bounds
 * @param explainedBy the rounding or calculation that gives the claimed figure, or that none does
 */
public record Check(
        ClaimPart part,
        Against against,
        String claimed,
        String found,
        @Nullable Quantity exact,
        boolean agrees,
        @Nullable String explainedBy) {

    /**
     * The source that a claim is checked against.
     *
     * @param row the other row, if it is one
     * @param words what gives the figure, with its verb: "383 to 355 is"
     */
    public record Against(Kind kind, @Nullable Integer row, String words) {

        public static final Against DATA = new Against(Kind.DATA, null, "the data give");

        static Against ownNumbers(String basis) {
            return new Against(Kind.OWN_NUMBERS, null, basis);
        }

        static Against row(int row) {
            return new Against(Kind.OTHER_ROW, row, "row %d says".formatted(row));
        }
    }

    /** The kind of source. */
    public enum Kind {
        OWN_NUMBERS,
        OTHER_ROW,
        DATA
    }
}
