package org.callover.gateway.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Set;

/**
 * A filter that allows only reading methods for addresses outside the API.
 *
 * <p>Without it, the server answers an unknown method with 501, and any address below {@code /health} like {@code
 * /health}.
 */
@WebFilter("/*")
public class MethodFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String API = "/api/v1";
    private static final String HEALTH = "/health";
    private static final Set<String> KNOWN =
            Set.of("/openapi", "/api", HEALTH, HEALTH + "/ready", HEALTH + "/live", HEALTH + "/started");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (isBelow(API, path)) {
            chain.doFilter(request, response);
        } else if (KNOWN.contains(path)) {
            known(request, response, chain);
        } else if (isBelow(HEALTH, path) || !READING.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isBelow(String parent, String path) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }

    private static void known(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // What may be kept longer says so itself.
        response.setHeader(HttpHeaders.CACHE_CONTROL, ProblemDetail.CACHING);
        switch (request.getMethod()) {
            case "GET", "HEAD" -> chain.doFilter(request, response);
            case "OPTIONS" -> {
                allow(response);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> {
                allow(response);
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private static void allow(HttpServletResponse response) {
        response.setHeader("Allow", "GET, HEAD, OPTIONS");
    }
}
