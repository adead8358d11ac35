package org.callover.gateway.wire.once;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.callover.gateway.engine.code.Sha256;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.store.CallStore.CallClaim;
import org.callover.gateway.store.CallStore.FoundCall;

/**
 * A filter that has a call with an {@code Idempotency-Key} carried out once. A caller who sends the same call again gets
 * the first answer again.
 *
 * <p>It comes after the check of the caller, and sees the answer before it is compressed.
 */
@Provider
@Priority(Priorities.USER)
public class OnceFilter implements ContainerRequestFilter, ContainerResponseFilter {
    /** The property of a request with the API key that it was sent with. */
    public static final String API_KEY = OnceFilter.class.getName() + ".apiKey";

    /** The property of a request that claimed its call. */
    private static final String CLAIMED = OnceFilter.class.getName() + ".claimed";

    private static final int UNPROCESSABLE = 422;
    private static final Duration WAIT = Duration.ofSeconds(2);

    @Inject
    private Claims claims;

    @Inject
    private CurrentCall call;

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> lines = request.getHeaders().get(IdempotencyKey.HEADER);
        if (lines == null || !request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        IdempotencyKey key = IdempotencyKey.read(lines);
        String apiKey = Objects.requireNonNullElse((String) request.getProperty(API_KEY), "");
        String id = hash("%d:%s%s".formatted(apiKey.length(), apiKey, key.value()));
        CallClaim claim =
                new CallClaim(id, hash(asked(request)), UUID.randomUUID().toString());
        AnswerSeal seal = AnswerSeal.of(apiKey, key, id);
        FoundCall found = claims.claim(claim);
        switch (found.status()) {
            case CLAIMED -> {
                call.begin(claim, seal);
                request.setProperty(CLAIMED, true);
            }
            case RUNNING -> throw running();
            case OTHER_REQUEST -> throw otherRequest();
            case ANSWERED ->
                request.abortWith(KeptAnswer.read(seal.open(Objects.requireNonNull(found.answer())))
                        .response());
        }
    }

    /** What the call asks: its address and the type and digest of its body. */
    private static String asked(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        String type = Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.CONTENT_TYPE), "");
        String digest = request.getHeaderString(BodyDigest.HEADER);
        if (digest == null) {
            throw new IllegalStateException("the server has no filter that makes digests of bodies");
        }
        return String.join(
                "\n",
                address.getRawPath(),
                String.valueOf(address.getRawQuery()),
                type.replace(BodyDigest.boundary(type), ""),
                digest);
    }

    private static String hash(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(CLAIMED) == null) {
            return;
        }
        byte[] body = KeptAnswer.bytes(response.getEntity());
        if (body == null) {
            call.abandon();
        } else {
            call.end(new KeptAnswer(response.getStatus(), new MultivaluedHashMap<>(response.getStringHeaders()), body));
        }
    }

    /** The refusal of a call that is being carried out. */
    static ProblemException running() {
        return new ProblemException(ProblemDetail.ofHeader(
                        Status.CONFLICT,
                        IdempotencyKey.HEADER,
                        "IDEMPOTENCY_KEY_IN_USE",
                        "A call with this Idempotency-Key is still running: send it again in a few seconds to get its"
                                + " answer."))
                .retryAfter(WAIT);
    }

    private static ProblemException otherRequest() {
        String detail = "This Idempotency-Key was used in the last 24 hours for a call with another address or body:"
                + " send a new key with each new call.";
        Fault fault = Fault.ofHeader(
                IdempotencyKey.HEADER,
                "IDEMPOTENCY_KEY_REUSED",
                "the key was used for a call with another address or body");
        return new ProblemException(
                new ProblemDetail(UNPROCESSABLE, "IDEMPOTENCY_KEY_REUSED", detail, null, List.of(fault)));
    }
}
