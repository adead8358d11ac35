package org.callover.gateway.people;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.clock.Clocks;
import org.callover.gateway.people.key.KeyUses;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.store.KeyEntry;
import org.callover.gateway.wire.AcceptedTypes;
import org.callover.gateway.wire.once.OnceFilter;
import org.jspecify.annotations.Nullable;

/**
 * A filter that admits a caller to a method of a resource only with the permission that the method {@link Needs}.
 *
 * <p>A method that names no permission is refused to everyone. OPTIONS, which the framework answers, needs permission
 * to read.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class PermissionFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Inject
    private CurrentCaller caller;

    @Inject
    private KeyUses uses;

    @Inject
    private Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Permission> needed = needed(request.getMethod(), resource.getResourceMethod());
        String key = key(request, needed);
        caller.carries(key);
        request.setProperty(OnceFilter.API_KEY, key);
        needed.map(permission -> refusal(permission, key != null))
                .orElse(Optional.of(forNobody()))
                .ifPresent(problem -> request.abortWith(response(request, problem)));
    }

    private static @Nullable String key(ContainerRequestContext request, Optional<Permission> needed) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        String sent = ApiKeys.sent(request.getHeaderString(ApiKeys.HEADER), authorization);
        return sent == null && needed.equals(Optional.of(Permission.READ)) ? ApiKeys.typed(authorization) : sent;
    }

    /** The permission that a method needs; empty if it names none. */
    static Optional<Permission> needed(String httpMethod, Method method) {
        Needs needs = method.getAnnotation(Needs.class);
        if (needs != null) {
            return Optional.of(needs.value());
        }
        boolean isOfFramework = !method.getDeclaringClass().isAnnotationPresent(Path.class);
        return httpMethod.equals(HttpMethod.OPTIONS) && isOfFramework ? Optional.of(Permission.READ) : Optional.empty();
    }

    private Optional<ProblemDetail> refusal(Permission needed, boolean hasKey) {
        if (caller.anonymous().may(needed)) {
            return Optional.empty();
        }
        Optional<KeyEntry> key = caller.key();
        if (key.isEmpty()) {
            return Optional.of(hasKey ? wrong() : missing(needed));
        }
        if (!ApiKeys.holder(key.get()).may(needed)) {
            return Optional.of(notEnough(key.get(), needed));
        }
        uses.note(key.get(), Clocks.today(clock));
        return Optional.empty();
    }

    private static ProblemDetail missing(Permission needed) {
        return ProblemDetail.of(
                Status.UNAUTHORIZED,
                "API_KEY_MISSING",
                needed.activity() + " needs an API key, but the request has none: send a key in the header "
                        + ApiKeys.HEADER + ", or as a bearer token in Authorization.");
    }

    private static ProblemDetail wrong() {
        return ProblemDetail.of(
                Status.UNAUTHORIZED,
                "API_KEY_WRONG",
                "The API key of the request is not a key of this instance: check that you copied all of it, and that it was not revoked.");
    }

    private static ProblemDetail notEnough(KeyEntry key, Permission needed) {
        return ProblemDetail.of(
                Status.FORBIDDEN,
                "PERMISSION_MISSING",
                "%s is not allowed with the API key '%s', which is a %s's key: use an administrator's key."
                        .formatted(needed.activity(), key.name(), key.role()));
    }

    private static ProblemDetail forNobody() {
        return ProblemDetail.of(Status.FORBIDDEN, "NOT_ALLOWED", "Nobody is allowed to make this call.");
    }

    private static Response response(ContainerRequestContext request, ProblemDetail problem) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(ProblemDetail.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, ProblemDetail.CACHING)
                .entity(problem.at(path).toJson());
        if (problem.status() == Status.UNAUTHORIZED.getStatusCode()) {
            challenges(request).forEach(challenge -> response.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        }
        return response.build();
    }

    /** The ways to send a key. A browser, which asks for HTML, knows one of them, and asks the person for it. */
    private static List<String> challenges(ContainerRequestContext request) {
        return AcceptedTypes.nameHtml(request.getHeaderString(HttpHeaders.ACCEPT))
                ? List.of("Basic realm=\"Callover: type an API key as the password\", charset=\"UTF-8\"")
                : List.of("ApiKey realm=\"callover\", header=\"" + ApiKeys.HEADER + "\"", "Bearer realm=\"callover\"");
    }
}
