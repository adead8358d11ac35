package org.callover.gateway.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A filter that ends the request of a client that has gone, and logs nothing.
 *
 * <p>All other I/O errors have already become problem documents: see {@link ProblemMapper}.
 */
@WebFilter("/*")
public class DisconnectFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException gone) {
            // The client has gone.
        } catch (ServletException fault) {
            if (!(fault.getRootCause() instanceof IOException)) {
                throw fault;
            }
        }
    }
}
