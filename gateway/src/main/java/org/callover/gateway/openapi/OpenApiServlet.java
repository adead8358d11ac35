package org.callover.gateway.openapi;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.representation.Format;
import org.callover.gateway.representation.Negotiation;
import org.jspecify.annotations.Nullable;

/**
 * A servlet that hands out {@code META-INF/openapi.yaml} as it was written, or as JSON.
 *
 * <p>The server's own endpoint adds a member that OpenAPI does not know and drops empty lists from examples; it is moved
 * out of the way.
 */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Negotiation FORMATS = Negotiation.among(Format.YAML, Format.JSON);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Format format = FORMATS.choose(named(request), request.getHeader("Accept"));
            response.setHeader("Vary", "Accept");
            write(response, format.mediaType(), OpenApiDocument.in(format));
        } catch (ProblemException refusal) {
            ProblemDetail problem = refusal.problem().at(request.getRequestURI());
            response.setStatus(problem.status());
            write(response, ProblemDetail.MEDIA_TYPE, problem.toJson());
        }
    }

    private static @Nullable String named(HttpServletRequest request) {
        String format = request.getParameter("format");
        return format == null ? null : format.toLowerCase(Locale.ROOT);
    }

    private static void write(HttpServletResponse response, String mediaType, byte[] bytes) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
