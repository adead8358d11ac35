package org.callover.gateway.wire.once;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.store.CallStore;
import org.callover.gateway.store.CallStore.CallClaim;
import org.jspecify.annotations.Nullable;

/**
 * The call that the current request makes, if it has an idempotency key: whoever changes something for it must keep its
 * answer in the transaction of the change.
 *
 * <p>Then the change and its answer are both there or neither, even if the process is killed. If another process took the
 * call over in the meantime, the change is rolled back.
 */
@RequestScoped
public class CurrentCall {
    private static final Logger LOG = System.getLogger(CurrentCall.class.getName());

    /** The longest answer of a call that changes nothing that is kept, in bytes and packed: see docs/integrators.md. */
    private static final int LONGEST = 1 << 20;

    /** The statuses, besides those of success, that the content decides, so that the same content has them again. */
    private static final Set<Integer> FINAL = Set.of(400, 404, 409, 410, 413, 422);

    private static final int REDIRECTION = 300;

    @Inject
    private CallStore store;

    @Inject
    private Claims claims;

    private @Nullable CallClaim claim;
    private @Nullable AnswerSeal seal;

    void begin(CallClaim claimed, AnswerSeal with) {
        claim = claimed;
        seal = with;
    }

    /**
     * Keeps the answer of a change, as a part of its transaction. Does nothing if the request has no idempotency key.
     *
     * @throws ProblemException 409 if another process took the call over
     */
    public void keep(Response answer) {
        if (claim == null || seal == null) {
            return;
        }
        byte[] bytes = KeptAnswer.bytes(answer.getEntity());
        if (bytes == null) {
            throw new IllegalStateException("an answer that is written while it is sent cannot be kept");
        }
        KeptAnswer kept = new KeptAnswer(answer.getStatus(), answer.getStringHeaders(), bytes);
        if (!store.answerWithin(claim, seal.seal(kept.write()))) {
            throw OnceFilter.running();
        }
    }

    /** Ends the call with its answer, which is kept if the same call would have it again. */
    void end(KeptAnswer answer) {
        CallClaim ended = claim;
        if (ended == null || seal == null) {
            return;
        }
        try {
            byte[] packed = answer.write();
            if (isFinal(answer.status()) && packed.length <= LONGEST) {
                // One that was kept with its change stays as it is.
                store.answer(ended, seal.seal(packed));
            } else {
                store.release(ended);
            }
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "The answer of a posted call could not be kept: {0}", fault.getMessage());
        } finally {
            forget();
        }
    }

    /** Ends the call without an answer, so that it can be made again. */
    @PreDestroy
    void abandon() {
        CallClaim ended = claim;
        if (ended != null) {
            try {
                store.release(ended);
            } catch (RuntimeException fault) {
                LOG.log(Level.WARNING, "A posted call could not be given up: {0}", fault.getMessage());
            } finally {
                forget();
            }
        }
    }

    private void forget() {
        if (claim != null) {
            claims.end(claim);
            claim = null;
        }
    }

    private static boolean isFinal(int status) {
        return status < REDIRECTION || FINAL.contains(status);
    }
}
