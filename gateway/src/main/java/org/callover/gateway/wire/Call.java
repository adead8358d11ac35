package org.callover.gateway.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.callover.gateway.coding.AcceptedCodings;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The parts of a request that decide its answer: the address, the headers and the conditions. */
public final class Call {

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Request request;

    private final @Nullable HttpServletRequest received;

    public Call(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request,
            @Context @Nullable HttpServletRequest received) {
        this.received = received;
        this.uri = uri;
        this.headers = headers;
        this.request = request;
    }

    public HttpHeaders headers() {
        return headers;
    }

    /** The query of a call that takes only these parameters. */
    public Query query(String... known) {
        return Query.of(uri, known);
    }

    /** The fields of a form whose values are in the address; see {@link Query#ofForm}. */
    public Query form(String... known) {
        return Query.ofForm(Query.decoded(uri), known);
    }

    /** The address of the call, as the caller reaches it, with another value of one parameter. */
    public URI addressWith(String parameter, String value) {
        return uri.getRequestUriBuilder().replaceQueryParam(parameter, value).build();
    }

    /** The media types that the answer may have. */
    AcceptedTypes accepted() {
        return new AcceptedTypes(headers.getAcceptableMediaTypes());
    }

    /** The content codings that the answer may have. */
    public AcceptedCodings codings() {
        return AcceptedCodings.parse(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    }

    /** Whether the request names tags on which it depends if its answer is needed. */
    public boolean isConditional() {
        return headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null
                || headers.getHeaderString(HttpHeaders.IF_MATCH) != null;
    }

    /**
     * The answer without a body, if the conditions of the request call for it: the caller has the bytes already, or
     * wants others.
     *
     * @throws ProblemException 400 if a condition cannot be read
     */
    public Response.@Nullable ResponseBuilder unlessNeeded(EntityTag tag) {
        try {
            return request.evaluatePreconditions(tag);
        } catch (ProcessingException malformed) {
            String header = headers.getHeaderString(HttpHeaders.IF_MATCH) == null
                    ? HttpHeaders.IF_NONE_MATCH
                    : HttpHeaders.IF_MATCH;
            throw new ProblemException(ProblemDetail.ofHeader(
                    Status.BAD_REQUEST,
                    header,
                    "BAD_CONDITION",
                    "%s cannot be read: send one ETag or several, each in double quotes and separated by commas, or only *."
                            .formatted(header)));
        }
    }

    /** The query as written; absent if there is none. */
    public @Nullable String rawQuery() {
        return received == null ? uri.getRequestUri().getRawQuery() : received.getQueryString();
    }

    /** The request as written, with the header that decides the format: equal texts have equal answers. */
    public String asWritten() {
        var address = uri.getRequestUri();
        return address.getRawPath() + '?' + address.getRawQuery() + ' ' + headers.getHeaderString(HttpHeaders.ACCEPT);
    }
}
