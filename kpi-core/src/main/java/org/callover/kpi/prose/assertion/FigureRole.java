package org.callover.kpi.prose.assertion;

import org.callover.kpi.reconcile.claim.ClaimPart;
import org.jspecify.annotations.Nullable;

/** What a number says of its subject. */
public enum FigureRole {
    VALUE(ClaimPart.VALUE),
    PREVIOUS(ClaimPart.PREVIOUS),
    DIFFERENCE(ClaimPart.DIFFERENCE),
    PERCENTAGE(ClaimPart.PERCENTAGE),
    NUMERATOR(ClaimPart.NUMERATOR),
    DENOMINATOR(ClaimPart.DENOMINATOR),
    RANK(ClaimPart.RANK),
    RANKED_OF(null),
    TARGET(null),
    /** How many times the earlier figure it is. */
    TIMES(null),
    /** Something that the sentence does not make clear. */
    UNCLEAR(null);

    private final @Nullable ClaimPart part;

    FigureRole(@Nullable ClaimPart part) {
        this.part = part;
    }

    /** The part of a claim that it is; absent if claims have none such. */
    public @Nullable ClaimPart part() {
        return part;
    }

    /** The role that is a part of a claim; unclear for a direction. */
    public static FigureRole of(ClaimPart part) {
        for (FigureRole role : values()) {
            if (role.part == part) {
                return role;
            }
        }
        return UNCLEAR;
    }
}
