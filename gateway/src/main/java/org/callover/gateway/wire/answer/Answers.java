package org.callover.gateway.wire.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;
import java.util.function.Supplier;
import org.callover.gateway.coding.AcceptedCodings;
import org.callover.gateway.coding.CodedBytes;
import org.callover.gateway.coding.Coding;
import org.callover.gateway.coding.GzipStream;
import org.callover.gateway.config.Settings;
import org.callover.gateway.document.html.HtmlPaper;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.jspecify.annotations.Nullable;

/**
 * A maker of the responses of all reading calls: 304 if the caller has the answer already, or bytes that are rendered
 * once for each tag, so that a change that does not concern an answer leaves its bytes as they are.
 */
@ApplicationScoped
public class Answers {

    private static final Logger LOG = System.getLogger(Answers.class.getName());

    private static final long LIMIT_IN_BYTES = 64L << 20;

    /** A cache must ask before it uses an answer again, as any import may change it. */
    private static final String ANY_CACHE = "no-cache";

    /** For an hour a cache need not ask again for what changes with a release only. */
    public static final String A_WHILE = "max-age=3600";

    /** A page may use its own style and nothing else. */
    private static final String POLICY = "Content-Security-Policy";

    private static final String OWN_CACHE = "private, no-cache";

    @Inject
    private Settings settings;

    private final SnapshotCache<CodedBytes> rendered = new SnapshotCache<>(LIMIT_IN_BYTES, CodedBytes::length);

    private final StreamPlaces places = new StreamPlaces();

    /** The response for a representation; {@code render} is called only if its bytes are not in the cache. */
    public Response answer(Representation what, Call call, Supplier<byte[]> render) {
        return whole(what, call, coding -> kept(what, coding, render));
    }

    /** The response with bytes that were made for this call; their own digest is the entity tag. */
    public Response made(byte[] bytes, Format format, String name, Call call) {
        return made(Representation.of(bytes, format).named(name), bytes, call);
    }

    /** The response with bytes that were made for this call. */
    public Response made(Representation what, byte[] bytes, Call call) {
        CodedBytes plain = CodedBytes.plain(bytes);
        return whole(what, call, coding -> coding == Coding.GZIP ? plain.smallest() : plain);
    }

    /** The response with bytes that only another release changes, so that a cache may use them for a while. */
    public Response lasting(byte[] bytes, Format format, Call call) {
        return Response.fromResponse(made(Representation.of(bytes, format), bytes, call))
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, settings.readNeedsKey() ? "private, " + A_WHILE : A_WHILE)
                .build();
    }

    private Response whole(Representation what, Call call, Function<Coding, CodedBytes> make) {
        AcceptedCodings accepted = accepted(call);
        Response unneeded = unneeded(what, call, accepted.preferred());
        if (unneeded != null) {
            return unneeded;
        }
        CodedBytes bytes = make.apply(accepted.preferred()).forCaller(accepted);
        return coded(ok(bytes.bytes(), what.format(), what.fileName()), what, bytes.coding())
                // Without this header a longer answer is sent in chunks, and HEAD says 0.
                .header(HttpHeaders.CONTENT_LENGTH, bytes.length())
                .build();
    }

    /**
     * The response for a representation that is too large for the cache, and is sent while it is made. Only so many are
     * sent at the same time.
     */
    public Response stream(Representation what, Call call, StreamingOutput body) {
        Coding coding = accepted(call).preferred();
        Response unneeded = unneeded(what, call, coding);
        if (unneeded != null) {
            return unneeded;
        }
        StreamingOutput sent = coding == Coding.GZIP ? to -> GzipStream.write(to, body::write) : body;
        return coded(ok(places.inPlace(sent), what.format(), what.fileName()), what, coding)
                // Without this header HEAD says a length of 0.
                .header("Transfer-Encoding", "chunked")
                .build();
    }

    /** The bytes in the cache: as they are, and compressed once they are asked for. */
    private CodedBytes kept(Representation what, Coding coding, Supplier<byte[]> render) {
        return rendered.get(
                what.tag(coding).getValue(),
                () -> coding == Coding.GZIP
                        ? kept(what, Coding.IDENTITY, render).smallest()
                        : CodedBytes.plain(logged(what, render)));
    }

    private static AcceptedCodings accepted(Call call) {
        AcceptedCodings accepted = call.codings();
        if (!accepted.isAnyPossible()) {
            throw new ProblemException(ProblemDetail.ofHeader(
                    Status.NOT_ACCEPTABLE,
                    HttpHeaders.ACCEPT_ENCODING,
                    "NOT_ACCEPTABLE",
                    "The header Accept-Encoding rules out both gzip and the answer as it is: accept one of them, or"
                            + " leave the header out."));
        }
        return accepted;
    }

    /** The response to a posted body, in the chosen format, which is not cached. */
    public static Response once(byte[] bytes, Format format, String name) {
        return ok(bytes, format, format.isFile() ? name + '.' + format : null)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /**
     * The response that says that the caller has the answer already; null if the answer is needed.
     *
     * <p>The caller may have it in any coding. A 304 has the tag of the bytes that the caller has, because a cache uses
     * it only for these (RFC 9111, section 4.3.4).
     */
    private @Nullable Response unneeded(Representation what, Call call, Coding coding) {
        if (!call.isConditional()) {
            return null;
        }
        ResponseBuilder chosen = call.unlessNeeded(what.tag(coding));
        if (chosen != null && isNotModified(chosen)) {
            return revalidated(chosen, what, coding).build();
        }
        ResponseBuilder other = call.unlessNeeded(what.tag(coding.other()));
        if (other != null && isNotModified(other)) {
            return revalidated(other, what, coding.other()).build();
        }
        if (chosen != null && other != null) {
            throw new ProblemException(ProblemDetail.ofHeader(
                    Status.PRECONDITION_FAILED,
                    HttpHeaders.IF_MATCH,
                    "PRECONDITION_FAILED",
                    "The answer is not the one that If-Match names: ask again without that header."));
        }
        return null;
    }

    private static boolean isNotModified(ResponseBuilder response) {
        return response.build().getStatus() == Status.NOT_MODIFIED.getStatusCode();
    }

    private static byte[] logged(Representation what, Supplier<byte[]> render) {
        byte[] bytes = render.get();
        LOG.log(Level.DEBUG, () -> "%s in %s: %d bytes".formatted(what.question(), what.format(), bytes.length));
        return bytes;
    }

    private static ResponseBuilder ok(Object body, Format format, @Nullable String fileName) {
        ResponseBuilder response = Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .header(POLICY, format == Format.HTML ? HtmlPaper.policy() : null);
        return fileName == null
                ? response
                : response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + '"');
    }

    private ResponseBuilder coded(ResponseBuilder response, Representation what, Coding coding) {
        what.links().forEach(link -> response.header(HttpHeaders.LINK, link));
        return revalidated(response, what, coding)
                .header(HttpHeaders.CONTENT_ENCODING, coding == Coding.GZIP ? Coding.GZIP_NAME : null);
    }

    /** Where reading needs a key, only the reader's own cache may keep an answer. */
    private ResponseBuilder revalidated(ResponseBuilder response, Representation what, Coding coding) {
        return response.tag(what.tag(coding))
                .header(HttpHeaders.CACHE_CONTROL, settings.readNeedsKey() ? OWN_CACHE : ANY_CACHE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
