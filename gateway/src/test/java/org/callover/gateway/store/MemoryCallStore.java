package org.callover.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.callover.gateway.store.CallStore.CallClaim;
import org.jspecify.annotations.Nullable;

/** A store of posted calls for tests; a transaction that is rolled back gives {@link #rows} back. */
public final class MemoryCallStore implements CallStore {
    private final Map<String, Row> rows = new HashMap<>();

    /** A call that is kept. */
    record Row(
            CallClaim claim,
            Instant until,
            Instant expires,
            @Nullable String answer) {}

    /** All rows, as they are now. */
    synchronized Map<String, Row> rows() {
        return Map.copyOf(rows);
    }

    synchronized void restore(Map<String, Row> earlier) {
        rows.clear();
        rows.putAll(earlier);
    }

    @Override
    public synchronized FoundCall claim(CallClaim claim, Instant now, Duration lease, Duration kept) {
        Row row = rows.get(claim.id());
        boolean isClaimed =
                row != null && row.until().isAfter(now) && !row.until().isAfter(now.plus(lease.multipliedBy(2)));
        boolean isOld = row != null && !row.expires().isAfter(now) && (row.answer() != null || !isClaimed);
        if (row == null || isOld) {
            rows.put(claim.id(), new Row(claim, now.plus(lease), now.plus(kept), null));
            return new FoundCall(Status.CLAIMED, null);
        }
        if (!row.claim().request().equals(claim.request())) {
            return new FoundCall(Status.OTHER_REQUEST, null);
        }
        if (row.answer() != null) {
            return new FoundCall(Status.ANSWERED, row.answer());
        }
        if (isClaimed) {
            return new FoundCall(Status.RUNNING, null);
        }
        rows.put(claim.id(), new Row(claim, now.plus(lease), row.expires(), null));
        return new FoundCall(Status.CLAIMED, null);
    }

    @Override
    public synchronized void renew(Collection<CallClaim> claims, Instant until) {
        claims.forEach(claim -> rows.computeIfPresent(
                claim.id(),
                (id, row) -> isOf(row, claim) ? new Row(row.claim(), until, row.expires(), row.answer()) : row));
    }

    @Override
    public synchronized boolean answer(CallClaim claim, String answer) {
        Row row = rows.get(claim.id());
        if (row == null || !isOf(row, claim) || row.answer() != null) {
            return false;
        }
        rows.put(claim.id(), new Row(row.claim(), row.until(), row.expires(), answer));
        return true;
    }

    @Override
    public boolean answerWithin(CallClaim claim, String answer) {
        return answer(claim, answer);
    }

    @Override
    public synchronized void release(CallClaim claim) {
        rows.computeIfPresent(claim.id(), (id, row) -> isOf(row, claim) && row.answer() == null ? null : row);
    }

    private static boolean isOf(Row row, CallClaim claim) {
        return Objects.equals(row.claim().owner(), claim.owner());
    }

    @Override
    public synchronized void forget(Instant now) {
        rows.values().removeIf(row -> !row.expires().isAfter(now));
    }
}
