package org.callover.gateway.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.callover.gateway.engine.ledger.InvariantBroken;
import org.callover.gateway.problem.WriteFaults.ClientGone;
import org.callover.gateway.store.outage.Storage;

/** A mapper of every exception in the API to a problem document. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    @Context
    private UriInfo uriInfo;

    @Inject
    private Storage storage;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof ProblemException refusal) {
            return refused(refusal);
        }
        if (thrown instanceof ClientGone) {
            return Response.serverError().build();
        }
        if (thrown instanceof InvariantBroken broken) {
            String stopped = " The change was stopped, and nothing was written.";
            return response(Incident.log(broken, "INVARIANT_BROKEN", broken.what() + stopped), Response.serverError());
        }
        if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 500) {
            return http.getResponse().getStatus() < 400 ? http.getResponse() : fromHttp(http.getResponse());
        }
        return storage.isOutage(thrown)
                ? refused(unavailable())
                : response(Incident.log(thrown), Response.serverError());
    }

    private Response refused(ProblemException refusal) {
        Response.ResponseBuilder response = Response.status(refusal.problem().status());
        refusal.retryAfter().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return response(refusal.problem(), response);
    }

    private static ProblemException unavailable() {
        return new ProblemException(ProblemDetail.of(
                        Response.Status.SERVICE_UNAVAILABLE,
                        "DATABASE_UNAVAILABLE",
                        "This call needs the database, which does not answer at the moment: send the request again in a"
                                + " few seconds. Calls that only read figures go on."))
                .retryAfter(TRY_AGAIN);
    }

    private Response fromHttp(Response given) {
        // The headers stay: a 405 must carry Allow.
        Response.ResponseBuilder response = Response.status(given.getStatus());
        given.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                values.forEach(value -> response.header(name, value));
            }
        });
        return response(ProblemDetail.of(given.getStatus(), StatusText.of(given.getStatus(), path())), response);
    }

    private Response response(ProblemDetail problem, Response.ResponseBuilder response) {
        return response.type(ProblemDetail.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, ProblemDetail.CACHING)
                .entity(problem.at(path()).toJson())
                .build();
    }

    private String path() {
        return uriInfo.getRequestUri().getRawPath();
    }
}
