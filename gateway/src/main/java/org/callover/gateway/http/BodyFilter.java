package org.callover.gateway.http;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.callover.gateway.config.Limits;
import org.callover.gateway.http.ConnectionState.Step;
import org.callover.gateway.http.EarlyAnswers.EarlyAnswer;
import org.callover.gateway.http.body.ReceivedBody;
import org.callover.gateway.http.body.ReceivedBody.Growth;
import org.callover.gateway.http.request.ContentCodings;
import org.callover.gateway.http.request.RefusedRequest;
import org.callover.gateway.people.ApiKeys;
import org.callover.gateway.problem.Incident;
import org.callover.gateway.wire.once.BodyDigest;
import org.callover.gateway.wire.once.IdempotencyKey;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpBrokenContent;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.jspecify.annotations.Nullable;

/**
 * A filter that receives the whole body before it passes the request to the server's web layer, so that a slow sender
 * holds no thread.
 *
 * <p>It takes the web layer's place in the chain and calls it: a chain of another length would break open connections.
 */
final class BodyFilter extends BaseFilter {
    private static final int LONGEST_GZIP_HEADER = 1024;

    private final Filter webLayer;
    private final Limits limits;
    private final ConnectionGuard guard;
    private final RequestsInProgress traffic;
    private final Semaphore places;
    private final Predicate<String> mayLoad;
    private final EarlyAnswers early;

    /**
     * Makes a filter in front of the web layer.
     *
     * @param places the permits for bodies that are kept in files
     * @param mayLoad whether the holder of a key may load figures
     */
    BodyFilter(
            Filter webLayer,
            Limits limits,
            ConnectionGuard guard,
            RequestsInProgress traffic,
            Semaphore places,
            Predicate<String> mayLoad,
            EarlyAnswers early) {
        this.webLayer = webLayer;
        this.limits = limits;
        this.guard = guard;
        this.traffic = traffic;
        this.places = places;
        this.mayLoad = mayLoad;
        this.early = early;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (!(context.getMessage() instanceof HttpContent part)) {
            return webLayer.handleRead(context);
        }
        ConnectionState exchange = ConnectionState.of(context.getConnection());
        Optional<HttpContent> whole = receive(exchange, part);
        if (whole.isEmpty()) {
            return context.getStopAction();
        }
        HttpRequestPacket request = (HttpRequestPacket) part.getHttpHeader();
        Optional<EarlyAnswer> answer = early.to(request, exchange.body().isPresent());
        if (answer.isPresent()) {
            return answer.get().send(context, request);
        }
        context.setMessage(whole.get());
        return webLayer.handleRead(context);
    }

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) throws IOException {
        return webLayer.handleEvent(context, event);
    }

    @Override
    public void exceptionOccurred(FilterChainContext context, Throwable fault) {
        webLayer.exceptionOccurred(context, fault);
    }

    /** Takes a part of a request; returns the whole request if this was its last part. */
    private Optional<HttpContent> receive(ConnectionState exchange, HttpContent part) {
        HttpRequestPacket request = (HttpRequestPacket) part.getHttpHeader();
        try {
            if (part instanceof HttpBrokenContent || exchange.step() == Step.REFUSED) {
                return Optional.empty();
            }
            if (exchange.step() == Step.HEADERS) {
                begin(exchange, request, part.isLast());
            }
            Optional<HttpContent> whole = whole(exchange, request, part);
            if (whole.isPresent() && exchange.enter(Step.ANSWERING)) {
                traffic.began();
                return whole;
            }
        } catch (RefusedRequest refused) {
            guard.refuse(exchange, refused, request.getMethod() != Method.HEAD);
        } catch (IOException | RuntimeException fault) {
            guard.refuse(exchange, RefusedRequest.of(Incident.log(fault)), true);
        }
        return Optional.empty();
    }

    private void begin(ConnectionState exchange, HttpRequestPacket request, boolean isAllHere) {
        if (traffic.isStopping()) {
            throw RefusedRequest.of(503, "STOPPING", "This server is stopping: send the request again in a minute.")
                    .with("Retry-After", "60");
        }
        boolean isPacked = ContentCodings.isGzip(request);
        boolean isReceived = isPacked || !isAllHere;
        if (isReceived) {
            early.countBeforeBody(request);
        }
        long length = request.getContentLength();
        checkLength(request, 0, isPacked ? leastUnpacked(length) : length);
        if (isReceived) {
            Growth growth = (before, after) -> checkLength(request, before, after);
            BodyDigest digest = digest(request);
            exchange.receive(
                    isPacked
                            ? ReceivedBody.packed(places, growth, digest)
                            : ReceivedBody.plain(places, growth, digest));
        }
        if (!isAllHere && request.containsHeader(Header.Expect)) {
            guard.write(exchange, ErrorAnswer.goAhead(), new EmptyCompletionHandler<>());
        }
    }

    /** The fewest bytes that a compressed body can come to: compression makes no file much longer. */
    private static long leastUnpacked(long packed) {
        return packed - packed / 64 - LONGEST_GZIP_HEADER;
    }

    private Optional<HttpContent> whole(ConnectionState exchange, HttpRequestPacket request, HttpContent part)
            throws IOException {
        ReceivedBody body = exchange.body().orElse(null);
        if (body == null) {
            addDigest(request, part.getContent());
            return Optional.of(part);
        }
        long before = body.received();
        body.add(part.getContent());
        if (body.isPacked()) {
            checkLength(request, leastUnpacked(before), leastUnpacked(body.received()));
        }
        boolean isLast = part.isLast();
        part.recycle();
        if (!isLast) {
            return Optional.empty();
        }
        body.digest().ifPresent(digest -> request.setHeader(BodyDigest.HEADER, digest));
        Buffer content = Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, body.content());
        if (body.isPacked()) {
            ContentCodings.drop(request, body.length());
        }
        return Optional.of(
                HttpContent.builder(request).content(content).last(true).build());
    }

    /** What makes the digest of the body, if the request is to be carried out once; null if it is not needed. */
    private static @Nullable BodyDigest digest(HttpRequestPacket request) {
        boolean isNeeded =
                BodyDigest.isNeeded(request.getMethod().getMethodString(), request.getHeader(IdempotencyKey.HEADER));
        return isNeeded ? BodyDigest.of(request.getContentType()) : null;
    }

    /** Adds the digest of a short body, which came with the headers. */
    private static void addDigest(HttpRequestPacket request, Buffer whole) {
        BodyDigest digest = digest(request);
        if (digest != null) {
            digest.add(whole.toByteBuffer());
            request.setHeader(BodyDigest.HEADER, digest.value());
        }
    }

    /** Checks a body that has grown. A key is looked up only when the body is longer than is allowed without one. */
    private void checkLength(HttpRequestPacket request, long before, long length) {
        if (before <= Limits.WITHOUT_KEY && length > Limits.WITHOUT_KEY && !hasKey(request)) {
            throw tooLarge(
                    Limits.WITHOUT_KEY, "send an administrator's key in the header X-API-Key, or a shorter body");
        }
        if (length > limits.upload()) {
            throw tooLarge(limits.upload(), "send the file in parts");
        }
    }

    private boolean hasKey(HttpRequestPacket request) {
        String key = ApiKeys.sent(request.getHeader(ApiKeys.HEADER), request.getHeader("Authorization"));
        return key != null && mayLoad.test(key);
    }

    private static RefusedRequest tooLarge(long limit, String remedy) {
        return RefusedRequest.of(
                413,
                "UPLOAD_TOO_LARGE",
                "The body of the request, unpacked if it is compressed, is longer than %d MB, which is the limit here: %s."
                        .formatted(limit / 1024 / 1024, remedy));
    }
}
