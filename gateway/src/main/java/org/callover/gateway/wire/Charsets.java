package org.callover.gateway.wire;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Locale;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The character encodings that a text may be sent in. */
public final class Charsets {
    private static final List<String> READ = List.of("utf-8", "utf8", "us-ascii");

    private Charsets() {}

    /**
     * Refuses a text whose Content-Type declares an encoding other than UTF-8, which would be misread as UTF-8.
     *
     * @throws ProblemException 415
     */
    public static void check(@Nullable MediaType sent, String... others) {
        String charset = sent == null ? null : sent.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null
                && !READ.contains(charset.toLowerCase(Locale.ROOT))
                && !List.of(others).contains(charset.toLowerCase(Locale.ROOT))) {
            throw new ProblemException(ProblemDetail.ofHeader(
                    Status.UNSUPPORTED_MEDIA_TYPE,
                    HttpHeaders.CONTENT_TYPE,
                    "UNSUPPORTED_CHARSET",
                    "The Content-Type says charset=%s: send the text in UTF-8, with charset=utf-8 or no charset."
                            .formatted(charset)));
        }
    }
}
