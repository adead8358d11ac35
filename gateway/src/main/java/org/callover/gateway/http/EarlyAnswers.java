package org.callover.gateway.http;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.callover.gateway.http.caller.RequestRates;
import org.callover.gateway.http.cors.CorsHeaders;
import org.callover.gateway.http.request.HeaderFields;
import org.callover.gateway.http.request.RefusedRequest;
import org.callover.gateway.people.ApiKeys;
import org.callover.gateway.problem.ProblemDetail;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/**
 * The answers to requests that are valid and that the server's web layer need not see: to a browser that asks
 * beforehand, and to a caller that asks too often. The connection stays open for the next request.
 */
record EarlyAnswers(CorsHeaders cors, RequestRates rates) {

    /** An answer that needs nobody else. */
    record EarlyAnswer(int status, Map<String, String> headers, byte[] body) {
        /** Sends it, from a filter behind the codec. */
        NextAction send(FilterChainContext context, HttpRequestPacket request) throws IOException {
            HttpResponsePacket response = request.getResponse();
            response.setStatus(status);
            headers.forEach(response::setHeader);
            if (body.length > 0) {
                response.setContentType(ProblemDetail.MEDIA_TYPE);
                response.setHeader("Cache-Control", ProblemDetail.CACHING);
                response.setContentLengthLong(body.length);
            }
            byte[] sent = request.getMethod() == Method.HEAD ? new byte[0] : body;
            context.write(response.httpContentBuilder()
                    .content(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, sent))
                    .last(true)
                    .build());
            context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
            return context.getStopAction();
        }
    }

    /** The answer to a request that is all here, if it has one. A request whose body was received was counted before. */
    Optional<EarlyAnswer> to(HttpRequestPacket request, boolean isCounted) {
        if (cors.isPreflight(request)) {
            Map<String, String> headers = cors.ofPreflight(request.getHeader(CorsHeaders.ORIGIN));
            return Optional.of(new EarlyAnswer(204, headers, new byte[0]));
        }
        return isCounted ? Optional.empty() : count(request).map(EarlyAnswers::refusal);
    }

    /**
     * Counts a request whose body is about to be received.
     *
     * @throws RefusedRequest if it comes too soon; then its body is not received
     */
    void countBeforeBody(HttpRequestPacket request) {
        if (!cors.isPreflight(request)) {
            count(request).ifPresent(refused -> {
                throw refused;
            });
        }
    }

    private Optional<RefusedRequest> count(HttpRequestPacket request) {
        return rates.count(new RequestRates.Asked(
                HeaderFields.latin(request.getRequestURIRef().getRequestURIBC()),
                request.getRemoteAddress(),
                all(request, "X-Forwarded-For"),
                ApiKeys.sent(request.getHeader(ApiKeys.HEADER), request.getHeader("Authorization"))));
    }

    private static String all(HttpRequestPacket request, String header) {
        return String.join(",", request.getHeaders().values(header));
    }

    private static EarlyAnswer refusal(RefusedRequest refused) {
        return new EarlyAnswer(
                refused.problem().status(), refused.headers(), refused.problem().toJson());
    }
}
