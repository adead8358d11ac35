package org.callover.kpi.reconcile.claim;

import org.jspecify.annotations.Nullable;

/**
 * What a claim is about, as it was written; any of it may be left out.
 *
 * @param window the span, where it is not the indicator's own
 * @param compare what was compared with, where it is not the indicator's own comparator
 * @param note where the claim stands, for the reader alone
 */
public record ClaimSubject(
        @Nullable String indicator,
        @Nullable String area,
        @Nullable String period,
        @Nullable String window,
        @Nullable String compare,
        @Nullable String note) {

    /** Nothing said. */
    public static final ClaimSubject NONE = new ClaimSubject(null, null, null, null, null, null);
}
