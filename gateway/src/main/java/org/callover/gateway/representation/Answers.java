package org.callover.gateway.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * The one way a reading call answers: 304 if the caller has the answer already, else bytes that are rendered once for
 * each snapshot.
 */
@ApplicationScoped
public class Answers {

    private static final long ROOM_IN_BYTES = 64L << 20;

    private final Kept<byte[]> rendered = new Kept<>(ROOM_IN_BYTES, bytes -> bytes.length);

    /** The response for a representation; {@code render} is called only if its bytes are not at hand. */
    public Response answer(Representation what, HttpHeaders request, Supplier<byte[]> render) {
        if (what.tag().isIn(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            return revalidated(Response.notModified(), what).build();
        }
        byte[] bytes = rendered.get(what.snapshot(), what.tag().value(), render);
        Response.ResponseBuilder response = revalidated(Response.ok(bytes), what)
                .header(HttpHeaders.CONTENT_TYPE, what.format().contentType())
                // Without it a longer answer goes out in chunks, and HEAD says 0.
                .header(HttpHeaders.CONTENT_LENGTH, bytes.length);
        if (what.fileName() != null) {
            response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + what.fileName() + '"');
        }
        return response.build();
    }

    private static Response.ResponseBuilder revalidated(Response.ResponseBuilder response, Representation what) {
        response.header(HttpHeaders.ETAG, what.tag().value()).header(HttpHeaders.CACHE_CONTROL, "no-cache");
        return what.negotiated() ? response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT) : response;
    }
}
