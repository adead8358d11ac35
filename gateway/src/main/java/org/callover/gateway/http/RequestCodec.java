package org.callover.gateway.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.callover.gateway.config.Limits;
import org.callover.gateway.http.cors.CorsHeaders;
import org.callover.gateway.http.request.HeaderFields;
import org.callover.gateway.http.request.RefusedRequest;
import org.callover.gateway.http.request.RequestTarget;
import org.callover.gateway.problem.ProblemDetail;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents.ResponseCompleteEvent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders.MaxHeaderCountExceededException;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/**
 * A reader of requests and writer of answers that replaces the server's own.
 *
 * <p>It refuses, with a problem document, requests that are not valid HTTP or that could be read in two ways. It
 * upgrades no connection, neither to unencrypted HTTP/2 nor to web sockets.
 */
final class RequestCodec extends HttpServerFilter {
    /** One byte of body, so that the server does not send its own {@code 100 Continue}: {@link BodyFilter} sends it. */
    private static final Buffer READY = Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, new byte[1]);

    private static final Pattern METHOD = Pattern.compile("[A-Za-z_-]{1,32}");
    private static final String READING_METHODS = "GET, HEAD, OPTIONS";

    private final Limits limits;
    private final ConnectionGuard guard;
    private final CorsHeaders cors;

    @SuppressWarnings("deprecation")
    RequestCodec(Limits limits, ConnectionGuard guard, CorsHeaders cors) {
        super(true, limits.requestLine() + limits.headers(), null, keepAlive(), null);
        this.limits = limits;
        this.guard = guard;
        this.cors = cors;
    }

    /** Keeps connections open without limit; the guard closes those that are idle. */
    private static KeepAlive keepAlive() {
        KeepAlive keepAlive = new KeepAlive();
        keepAlive.setIdleTimeoutInSeconds(-1);
        keepAlive.setMaxRequestsCount(-1);
        return keepAlive;
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) throws IOException {
        guard.watch(context.getConnection());
        return super.handleAccept(context);
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        ConnectionState exchange = guard.watch(context.getConnection());
        if (exchange.step() == ConnectionState.Step.REFUSED) {
            return context.getStopAction();
        }
        exchange.bytesCame();
        return super.handleRead(context);
    }

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) throws IOException {
        if (event.type() == ResponseCompleteEvent.TYPE) {
            guard.answered(ConnectionState.of(context.getConnection()));
        }
        return super.handleEvent(context, event);
    }

    @Override
    public NextAction handleClose(FilterChainContext context) throws IOException {
        guard.gone(context.getConnection());
        return super.handleClose(context);
    }

    @Override
    protected void onIncomingUpgrade(FilterChainContext context, HttpHeader header) {
        header.getUpgradeDC().recycle();
    }

    @Override
    protected boolean onHttpHeaderParsed(HttpHeader header, Buffer buffer, FilterChainContext context) {
        HttpRequestPacket request = (HttpRequestPacket) header;
        if (request.getMethod() == Method.CONNECT || request.getMethod() == Method.PRI) {
            throw RefusedRequest.of(405, "METHOD_NOT_ALLOWED", "This server is not a proxy, and only accepts HTTP/1.1.")
                    .with("Allow", READING_METHODS);
        }
        checkLine(request);
        HeaderFields.check(request, buffer);
        if (super.onHttpHeaderParsed(header, READY, context)) {
            throw RefusedRequest.malformed(
                    "The request is not valid HTTP/1.1: check its first line, that it has one header"
                            + " Host, and that a " + request.getMethod()
                            + " request has no body unless the call takes one.");
        }
        HeaderFields.checkHost(request.getHeaders());
        if (!request.isExpectContent() && (request.getContentLength() > 0 || request.isChunked())) {
            throw RefusedRequest.malformed("A request of method " + request.getMethod() + " must have no body.");
        }
        noteSender(request, context);
        RequestTarget.checkPath(path(request));
        RequestTarget.checkQuery(latin(request.getQueryStringDC()));
        HeaderFields.dropUnreadableCookies(request.getHeaders());
        return false;
    }

    /** Notes what decides who may read a refusal, and in which form. */
    private static ConnectionState noteSender(HttpRequestPacket request, FilterChainContext context) {
        ConnectionState exchange = ConnectionState.of(context.getConnection());
        exchange.sentFrom(request.getHeader(CorsHeaders.ORIGIN));
        exchange.asks(path(request), request.getHeader(Header.Accept));
        return exchange;
    }

    /** Checks the first line. Its headers are known by now: a page may read a refusal only if its origin is. */
    private void checkLine(HttpRequestPacket request) {
        if (path(request).length() + request.getQueryStringDC().getLength() > limits.requestLine()) {
            throw tooLong();
        }
        if (!METHOD.matcher(request.getMethod().getMethodString()).matches()) {
            throw RefusedRequest.malformed("The method of the request can only have letters.");
        }
        String protocol = request.getProtocolString();
        if (!protocol.equals("HTTP/1.1") && !protocol.equals("HTTP/1.0")) {
            throw RefusedRequest.malformed("The first line of the request does not end with HTTP/1.1 or HTTP/1.0.");
        }
    }

    @Override
    protected void onHttpHeaderError(HttpHeader header, FilterChainContext context, Throwable fault) {
        HttpRequestPacket request = (HttpRequestPacket) header;
        ConnectionState exchange = noteSender(request, context);
        guard.refuse(exchange, refusal(fault), request.getMethod() != Method.HEAD);
    }

    @Override
    protected void onHttpContentError(HttpHeader header, FilterChainContext context, Throwable fault) {
        header.setContentBroken(true);
        guard.refuse(
                ConnectionState.of(context.getConnection()),
                RefusedRequest.malformed(
                        "The body cannot be read: its chunks do not follow the rules of Transfer-Encoding."),
                true);
    }

    @Override
    protected Buffer encodeHttpPacket(FilterChainContext context, HttpPacket packet) {
        HttpHeader header = packet.isHeader() ? (HttpHeader) packet : ((HttpContent) packet).getHttpHeader();
        if (header instanceof HttpResponsePacket response && !response.isCommitted()) {
            prepare(response);
        }
        return super.encodeHttpPacket(context, packet);
    }

    private static void prepare(HttpResponsePacket response) {
        if (response.getRequest().getProtocol() == Protocol.HTTP_1_0) {
            // HTTP/1.0 has no chunks: the answer ends when the connection is closed.
            response.setChunked(false);
        }
        if (response.getStatus() >= 400) {
            // The server has no reason phrase for some statuses.
            response.setReasonPhrase(ProblemDetail.title(response.getStatus()));
        }
    }

    @Override
    protected void onInitialLineEncoded(HttpHeader header, FilterChainContext context) {
        SecurityHeaders.addTo(header);
        cors.addTo(header, ((HttpResponsePacket) header).getRequest().getHeader(CorsHeaders.ORIGIN));
    }

    private RefusedRequest refusal(Throwable fault) {
        String message = String.valueOf(fault.getMessage());
        if (fault instanceof RefusedRequest refused) {
            return refused;
        }
        if (fault instanceof MaxHeaderCountExceededException || message.contains("header is too large")) {
            return RefusedRequest.of(
                    431,
                    "HEADERS_TOO_LARGE",
                    "The headers of the request are longer than " + limits.headers()
                            + " bytes, or there are more than 100: send fewer or shorter headers.");
        }
        return message.contains("line is too large")
                ? tooLong()
                : RefusedRequest.malformed("The request is not valid HTTP/1.1: check its first line and its headers.");
    }

    private RefusedRequest tooLong() {
        return RefusedRequest.of(
                414,
                "URI_TOO_LONG",
                "The first line of the request is longer than " + limits.requestLine()
                        + " bytes: ask for fewer areas or indicators at once.");
    }

    private static String path(HttpRequestPacket request) {
        return latin(request.getRequestURIRef().getRequestURIBC());
    }

    private static String latin(DataChunk bytes) {
        return bytes.isNull() ? "" : bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
