package org.callover.gateway.openapi;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.function.Supplier;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.AcceptedTypes;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Answers;

/**
 * A servlet that returns {@code META-INF/openapi.yaml} unchanged, or as JSON.
 *
 * <p>It replaces the server's own endpoint, which adds a member that is not part of OpenAPI and drops empty lists from
 * examples.
 */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Writers<Supplier<byte[]>> WRITERS = Writers.<Supplier<byte[]>>usually(
                    Format.YAML, OpenApiDocument::yaml)
            .or(Format.JSON, OpenApiDocument::json);

    private static final Negotiation FORMATS = WRITERS.negotiation();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Format format = format(request);
            String tag = OpenApiDocument.tag(format);
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            response.setHeader(HttpHeaders.ETAG, tag);
            response.setHeader(HttpHeaders.CACHE_CONTROL, Answers.A_WHILE);
            if (isKnown(request, tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            } else {
                write(response, format.mediaType(), WRITERS.in(format).get());
            }
        } catch (ProblemException refusal) {
            ProblemDetail problem = refusal.problem().at(request.getRequestURI());
            response.setStatus(problem.status());
            response.setHeader(HttpHeaders.CACHE_CONTROL, ProblemDetail.CACHING);
            write(response, ProblemDetail.MEDIA_TYPE, problem.toJson());
        }
    }

    /** Whether the caller has this document already, by the weak comparison that RFC 9110 asks for. */
    private static boolean isKnown(HttpServletRequest request, String tag) {
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .anyMatch(known ->
                        known.equals("*") || known.replaceFirst("^W/", "").equals(tag));
    }

    private static Format format(HttpServletRequest request) {
        String named = request.getParameter(Negotiation.PARAMETER);
        return named == null ? accepted(request) : FORMATS.choose(named.toLowerCase(Locale.ROOT));
    }

    private static Format accepted(HttpServletRequest request) {
        String header = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        return FORMATS.choose(AcceptedTypes.parse(header), header);
    }

    private static void write(HttpServletResponse response, String mediaType, byte[] bytes) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
