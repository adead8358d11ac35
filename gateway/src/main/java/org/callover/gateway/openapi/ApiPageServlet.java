package org.callover.gateway.openapi;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Optional;
import org.callover.gateway.openapi.PageFiles.PageFile;

/**
 * A servlet for the page on which people read the contract and try calls, and for the files of that page.
 *
 * <p>The page loads scripts and styles from this service only, and none that are written into it.
 */
@WebServlet({"/api", PageFiles.PLACE + "*"})
public class ApiPageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String UNCHANGING = "public, max-age=31536000, immutable";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/api")) {
            response.setHeader("Content-Security-Policy", POLICY);
            write(response, PageFiles.html(), "no-cache");
            return;
        }
        Optional<PageFile> file = PageFiles.at(request.getRequestURI());
        if (file.isPresent()) {
            write(response, file.get(), UNCHANGING);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void write(HttpServletResponse response, PageFile file, String caching) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
        response.setContentType(file.mediaType());
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }
}
