package org.callover.gateway.authoring;

import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.BodyText;

/** A reader of a posted document, which must be UTF-8 and at most 1 MiB. */
final class PostedText {

    private static final int MOST_BYTES = 1 << 20;

    private PostedText() {}

    static String read(InputStream body) {
        String text = BodyText.read(
                body,
                MOST_BYTES,
                bytes -> StandardCharsets.UTF_8,
                "A definition can be up to 1 MiB long, and this one is longer: split it into several documents.",
                () -> refused(
                        "NOT_UTF8", "The document is not in UTF-8: save it as UTF-8 in the editor and send it again."));
        if (text.isBlank()) {
            throw refused("EMPTY_BODY", "The request has no body: send a YAML document that starts with 'kpi: 1'.");
        }
        return text;
    }

    private static ProblemException refused(String code, String detail) {
        return new ProblemException(ProblemDetail.of(Status.BAD_REQUEST, code, detail));
    }
}
