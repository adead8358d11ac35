package org.callover.gateway.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import org.callover.gateway.config.Settings;
import org.callover.gateway.problem.ProblemDetail;

/**
 * The guard of the API: writing needs an administrator's key, reading is open or needs any key.
 *
 * <p>It looks at the method of every call that there is, so that no route that writes can be left open. The few calls
 * that read and yet are sent by POST, for what they ask does not fit into a query, are listed here by their whole path.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class KeyFilter implements ContainerRequestFilter {
    static final String HEADER = "X-API-Key";

    /** Calls of POST that change nothing, by their path below the API's own. */
    public static final Set<String> READING_POSTS = Set.of("reconciliations");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private Settings settings;

    @Inject
    private ApiKeys keys;

    @Inject
    private RefusedKeys refused;

    @Inject
    private ClientAddress client;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean reading = isReading(request);
        if (reading && !settings.readNeedsKey()) {
            return;
        }
        String key = request.getHeaderString(HEADER);
        Optional<KeyRole> role = key == null ? Optional.empty() : keys.roleOf(key.strip());
        if (role.isEmpty()) {
            if (key != null) {
                refused.count(client.get());
            }
            request.abortWith(refusal(request, key == null ? missing(reading) : wrong()));
        } else if (!reading && !role.get().mayWrite()) {
            request.abortWith(refusal(request, onlyReads()));
        }
    }

    private static boolean isReading(ContainerRequestContext request) {
        return READING.contains(request.getMethod())
                || request.getMethod().equals("POST")
                        && READING_POSTS.contains(request.getUriInfo().getPath());
    }

    private static ProblemDetail missing(boolean reading) {
        return ProblemDetail.of(
                Response.Status.UNAUTHORIZED,
                "API_KEY_MISSING",
                (reading ? "Reading from this service" : "Writing")
                        + " needs an API key, but the request has none: send a key in the header " + HEADER + ".");
    }

    private static ProblemDetail wrong() {
        return ProblemDetail.of(
                Response.Status.UNAUTHORIZED,
                "API_KEY_WRONG",
                "The API key in the header " + HEADER
                        + " is not known to this service: check that it was copied in full.");
    }

    private static ProblemDetail onlyReads() {
        return ProblemDetail.of(
                Response.Status.FORBIDDEN,
                "API_KEY_READS_ONLY",
                "The API key in the header " + HEADER + " can only read: use an administrator's key to write.");
    }

    private static Response refusal(ContainerRequestContext request, ProblemDetail problem) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(ProblemDetail.MEDIA_TYPE)
                .entity(problem.at(path).toJson());
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "ApiKey realm=\"callover\", header=\"" + HEADER + "\"");
        }
        return response.build();
    }
}
