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
 * A filter that allows only reading methods for the addresses of servlets; the API and the pages see to their own.
 *
 * <p>Without it, the server answers an unknown method with 501, and any address below {@code /health} like {@code
 * /health}.
 */
@WebFilter("/*")
public class MethodFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String HEALTH = "/health";
    private static final Set<String> KNOWN =
            Set.of("/openapi", "/api", HEALTH, HEALTH + "/ready", HEALTH + "/live", HEALTH + "/started");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (KNOWN.contains(path)) {
            known(request, response, chain);
        } else if (path.startsWith(HEALTH + "/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
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
