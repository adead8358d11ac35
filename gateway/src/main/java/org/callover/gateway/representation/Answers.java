package org.callover.gateway.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.Supplier;

/**
 * The one way a reading call answers: 304 if the caller has the answer already, else bytes that are rendered once for
 * each snapshot.
 */
@ApplicationScoped
public class Answers {

    private static final long ROOM_IN_BYTES = 64L << 20;

    private final ByteCache<byte[]> rendered = new ByteCache<>(ROOM_IN_BYTES, bytes -> bytes.length);

    /** The response for a representation; {@code render} is called only if its bytes are not at hand. */
    public Response answer(Representation what, HttpHeaders request, Supplier<byte[]> render) {
        if (isAtHand(what, request)) {
            return notModified(what);
        }
        byte[] bytes = rendered.get(what.snapshot(), what.tag().value(), render);
        return ok(bytes, what)
                // Without it a longer answer goes out in chunks, and HEAD says 0.
                .header(HttpHeaders.CONTENT_LENGTH, bytes.length)
                .build();
    }

    /** The response for a representation that is too large to be kept, or to be whole before it is sent. */
    public Response stream(Representation what, HttpHeaders request, StreamingOutput body) {
        return isAtHand(what, request)
                ? notModified(what)
                // Without it HEAD says a length of 0.
                : ok(body, what).header("Transfer-Encoding", "chunked").build();
    }

    private static boolean isAtHand(Representation what, HttpHeaders request) {
        return what.tag().isIn(request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    }

    private static Response notModified(Representation what) {
        return revalidated(Response.notModified(), what).build();
    }

    private static Response.ResponseBuilder ok(Object body, Representation what) {
        Response.ResponseBuilder response = revalidated(Response.ok(body), what)
                .header(HttpHeaders.CONTENT_TYPE, what.format().contentType());
        return what.fileName() == null
                ? response
                : response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + what.fileName() + '"');
    }

    private static Response.ResponseBuilder revalidated(Response.ResponseBuilder response, Representation what) {
        response.header(HttpHeaders.ETAG, what.tag().value()).header(HttpHeaders.CACHE_CONTROL, "no-cache");
        return what.negotiated() ? response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT) : response;
    }
}
