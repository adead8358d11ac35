package org.callover.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A store of the calls that were posted with an idempotency key, and of their answers.
 *
 * <p>A claim lasts only for the time of its lease, so that the call of a process that died can be claimed again. Only
 * the owner of the claim can answer: a process that was too slow, and lost its claim, finds out when it answers. Every
 * change is committed at once, unless a method says otherwise.
 */
public interface CallStore {

    /**
     * A claim to carry out a call that was posted with an idempotency key.
     *
     * @param id a hash of the caller and the idempotency key
     * @param request a hash of the address and the body
     * @param owner who carries it out: different for each attempt
     */
    record CallClaim(String id, String request, String owner) {}

    /** What is known of a call when somebody claims it. */
    enum Status {
        /** Whoever claims it is its owner now. */
        CLAIMED,
        /** Another owner is carrying it out. */
        RUNNING,
        /** The same caller used the key for another request. */
        OTHER_REQUEST,
        /** It was answered. */
        ANSWERED
    }

    /**
     * A call that somebody claims.
     *
     * @param answer its answer, if it was answered
     */
    record FoundCall(Status status, @Nullable String answer) {}

    /**
     * Claims a call, if nobody else is carrying it out and it was not answered.
     *
     * @param lease how long the claim lasts
     * @param kept how long the call is kept
     */
    FoundCall claim(CallClaim claim, Instant now, Duration lease, Duration kept);

    /** Makes claims last until a later time. */
    void renew(Collection<CallClaim> claims, Instant until);

    /** Answers a call, unless it has an answer. Returns false if the claim was lost or the call was answered. */
    boolean answer(CallClaim claim, String answer);

    /** Answers a call as a part of the caller's transaction. Returns false if the claim was lost. */
    boolean answerWithin(CallClaim claim, String answer);

    /** Gives up a claim without an answer, so that the call can be made again. */
    void release(CallClaim claim);

    /** Deletes the calls that have been kept long enough. */
    void forget(Instant now);
}
