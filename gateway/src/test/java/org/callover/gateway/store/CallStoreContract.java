package org.callover.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.gateway.store.CallStore.CallClaim;
import org.callover.gateway.store.CallStore.FoundCall;
import org.callover.gateway.store.CallStore.Status;
import org.junit.jupiter.api.Test;

/** What every store of posted calls does. */
public interface CallStoreContract {
    Instant NOW = Instant.parse("2026-03-29T01:30:00.123Z");
    Duration LEASE = Duration.ofSeconds(15);
    Duration DAY = Duration.ofHours(24);

    String ID = "a".repeat(64);
    CallClaim FIRST = new CallClaim(ID, "1".repeat(64), "first");
    CallClaim SECOND = new CallClaim(ID, "1".repeat(64), "second");
    CallClaim OTHER = new CallClaim(ID, "2".repeat(64), "other");
    CallClaim ELSEWHERE = new CallClaim("b".repeat(64), "1".repeat(64), "elsewhere");

    FoundCall CLAIMED = new FoundCall(Status.CLAIMED, null);
    FoundCall RUNNING = new FoundCall(Status.RUNNING, null);

    CallStore calls();

    /** Runs work in a transaction and keeps it. */
    void commit(Runnable work);

    /** Runs work in a transaction and throws it away. */
    void rollBack(Runnable work);

    private FoundCall claim(CallClaim claim, Instant at) {
        return calls().claim(claim, at, LEASE, DAY);
    }

    @Test
    default void onlyOneOwnerCarriesACallOut() {
        assertThat(claim(FIRST, NOW)).isEqualTo(CLAIMED);
        assertThat(claim(SECOND, NOW)).isEqualTo(RUNNING);
        assertThat(claim(ELSEWHERE, NOW)).isEqualTo(CLAIMED);
    }

    @Test
    default void onlyOneOfManyAtOnceIsTheOwner() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<FoundCall>> claims = IntStream.range(0, 8)
                    .<Callable<FoundCall>>mapToObj(
                            number -> () -> claim(new CallClaim(ID, FIRST.request(), "owner " + number), NOW))
                    .toList();
            int owners = 0;
            for (Future<FoundCall> found : threads.invokeAll(claims)) {
                owners += found.get().equals(CLAIMED) ? 1 : 0;
            }
            assertThat(owners).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void answerIsGivenAgain() {
        claim(FIRST, NOW);
        assertThat(calls().answer(FIRST, "an answer")).isTrue();
        assertThat(claim(SECOND, NOW.plusSeconds(1))).isEqualTo(new FoundCall(Status.ANSWERED, "an answer"));
        assertThat(calls().answer(FIRST, "another")).isFalse();
    }

    @Test
    default void longAnswerIsKeptWhole() {
        String answer = "0123456789".repeat(200_000);
        claim(FIRST, NOW);
        calls().answer(FIRST, answer);
        assertThat(claim(SECOND, NOW).answer()).isEqualTo(answer);
    }

    @Test
    default void otherRequestWithTheSameKeyIsFound() {
        claim(FIRST, NOW);
        assertThat(claim(OTHER, NOW).status()).isEqualTo(Status.OTHER_REQUEST);
        calls().answer(FIRST, "an answer");
        assertThat(claim(OTHER, NOW).status()).isEqualTo(Status.OTHER_REQUEST);
    }

    @Test
    default void answerBelongsToTheTransactionOfTheChange() {
        claim(FIRST, NOW);
        rollBack(() -> assertThat(calls().answerWithin(FIRST, "an answer")).isTrue());
        assertThat(claim(SECOND, NOW)).isEqualTo(RUNNING);
        commit(() -> assertThat(calls().answerWithin(FIRST, "an answer")).isTrue());
        assertThat(claim(SECOND, NOW).answer()).isEqualTo("an answer");
    }

    @Test
    default void callOfOneWhoDiedIsClaimedByAnother() {
        claim(FIRST, NOW);
        assertThat(claim(SECOND, NOW.plus(LEASE))).isEqualTo(CLAIMED);
        assertThat(calls().answer(FIRST, "too late")).isFalse();
        commit(() -> assertThat(calls().answerWithin(FIRST, "too late")).isFalse());
        assertThat(calls().answer(SECOND, "in time")).isTrue();
    }

    @Test
    default void renewedClaimLasts() {
        claim(FIRST, NOW);
        calls().renew(Set.of(FIRST), NOW.plusSeconds(25));
        assertThat(claim(SECOND, NOW.plusSeconds(24))).isEqualTo(RUNNING);
        assertThat(claim(SECOND, NOW.plusSeconds(25))).isEqualTo(CLAIMED);
        calls().renew(Set.of(FIRST), NOW.plusSeconds(60));
        assertThat(calls().answer(FIRST, "too late")).isFalse();
    }

    @Test
    default void claimMadeBeforeTheClockWentBackDoesNotBlockForLong() {
        claim(FIRST, NOW.plus(DAY));
        assertThat(claim(SECOND, NOW)).isEqualTo(CLAIMED);
    }

    @Test
    default void releasedCallCanBeMadeAgain() {
        claim(FIRST, NOW);
        calls().release(SECOND);
        assertThat(claim(SECOND, NOW)).isEqualTo(RUNNING);
        calls().release(FIRST);
        assertThat(claim(OTHER, NOW)).isEqualTo(CLAIMED);
        calls().answer(OTHER, "an answer");
        calls().release(OTHER);
        assertThat(claim(OTHER, NOW).answer()).isEqualTo("an answer");
    }

    @Test
    default void answerIsKeptForADay() {
        claim(FIRST, NOW);
        calls().answer(FIRST, "an answer");
        assertThat(claim(SECOND, NOW.plus(DAY).minusMillis(1)).answer()).isEqualTo("an answer");
        assertThat(claim(OTHER, NOW.plus(DAY))).isEqualTo(CLAIMED);
    }

    @Test
    default void whatIsOldIsForgotten() {
        claim(FIRST, NOW);
        calls().answer(FIRST, "an answer");
        claim(ELSEWHERE, NOW.plusSeconds(1));
        calls().answer(ELSEWHERE, "another");
        calls().forget(NOW.plus(DAY));
        assertThat(claim(SECOND, NOW)).isEqualTo(CLAIMED);
        assertThat(claim(ELSEWHERE, NOW).answer()).isEqualTo("another");
    }

    @Test
    default void nothingIsFoundUnderAnotherId() {
        Set<Status> found = IntStream.range(0, 3)
                .mapToObj(number -> claim(new CallClaim("%064d".formatted(number), FIRST.request(), "one"), NOW))
                .map(FoundCall::status)
                .collect(Collectors.toSet());
        assertThat(found).containsExactly(Status.CLAIMED);
    }
}
