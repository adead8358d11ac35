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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.gateway.coding.AcceptedCodings;
import org.callover.gateway.coding.CodedBytes;
import org.callover.gateway.coding.Coding;
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

    private static final Writers<Function<Coding, CodedBytes>> WRITERS = Writers.<Function<Coding, CodedBytes>>usually(
                    Format.YAML, OpenApiDocument::yaml)
            .or(Format.JSON, OpenApiDocument::json);

    private static final Negotiation FORMATS = WRITERS.negotiation();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Format format = format(request);
            answer(request, response, format);
        } catch (ProblemException refusal) {
            ProblemDetail problem = refusal.problem().at(request.getRequestURI());
            response.setStatus(problem.status());
            response.setHeader(HttpHeaders.CACHE_CONTROL, ProblemDetail.CACHING);
            write(response, ProblemDetail.MEDIA_TYPE, CodedBytes.plain(problem.toJson()));
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Format format)
            throws IOException {
        AcceptedCodings accepted = AcceptedCodings.of(request.getHeaders(AcceptedCodings.HEADER));
        CodedBytes document = WRITERS.in(format).apply(accepted.preferred()).forCaller(accepted);
        Optional<String> held = Stream.of(document.coding(), document.coding().other())
                .map(coding -> OpenApiDocument.tag(format, coding))
                .filter(tag -> isKnown(request, tag))
                .findFirst();
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + AcceptedCodings.HEADER);
        response.setHeader(HttpHeaders.ETAG, held.orElse(OpenApiDocument.tag(format, document.coding())));
        response.setHeader(HttpHeaders.CACHE_CONTROL, Answers.A_WHILE);
        if (held.isPresent()) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            write(response, format.mediaType(), document);
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

    private static void write(HttpServletResponse response, String mediaType, CodedBytes content) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(content.length());
        if (content.isGzip()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, Coding.GZIP_NAME);
        }
        response.getOutputStream().write(content.bytes());
    }
}
