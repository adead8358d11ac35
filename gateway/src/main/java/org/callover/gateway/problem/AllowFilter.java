package org.callover.gateway.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * A filter that completes the header {@code Allow}: the framework answers HEAD wherever it answers GET, but does not
 * always list it. The answer to OPTIONS has only that header.
 */
@Provider
public class AllowFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String allowed = response.getHeaderString(HttpHeaders.ALLOW);
        if (allowed == null) {
            return;
        }
        Set<String> methods = new TreeSet<>(Arrays.asList(allowed.strip().split("\\s*,\\s*")));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            response.setStatusInfo(Response.Status.NO_CONTENT);
            response.setEntity(null);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, ProblemDetail.CACHING);
        }
    }
}
