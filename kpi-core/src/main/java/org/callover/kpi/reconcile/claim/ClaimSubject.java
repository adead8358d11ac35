package org.callover.kpi.reconcile.claim;

import org.jspecify.annotations.Nullable;

/**
 * What a claim is about, as written. Any part may be left out.
 *
 * @param window the span, if it is not the indicator's own
 * @param compare what the figure was compared with, if it is not the indicator's own comparator
 * @param note where the claim is found in the paper, only for the reader
 */
public record ClaimSubject(
        @Nullable String indicator,
        @Nullable String area,
        @Nullable String period,
        @Nullable String window,
        @Nullable String compare,
        @Nullable String note) {

    /** A subject that names nothing. */
    public static final ClaimSubject NONE = new ClaimSubject(null, null, null, null, null, null);
}
