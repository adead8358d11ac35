package org.callover.gateway.authoring;

import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;

/** A reader of a posted document, which must be UTF-8 and at most 1 MiB. */
final class PostedText {

    private static final int MOST_BYTES = 1 << 20;

    private PostedText() {}

    static String read(InputStream body) {
        byte[] bytes = bytes(body);
        if (bytes.length > MOST_BYTES) {
            throw refused(
                    Status.REQUEST_ENTITY_TOO_LARGE,
                    "TOO_LARGE",
                    "A definition can be up to 1 MiB long, and this one is longer: split it into several documents.");
        }
        String text = decoded(bytes);
        if (text.isBlank()) {
            throw refused(
                    Status.BAD_REQUEST,
                    "EMPTY_BODY",
                    "The request has no body: send a YAML document that starts with 'kpi: 1'.");
        }
        return text;
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(MOST_BYTES + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw refused(
                    Status.BAD_REQUEST,
                    "NOT_UTF8",
                    "The document is not in UTF-8: save it as UTF-8 in the editor and send it again.");
        }
    }

    private static ProblemException refused(Status status, String code, String detail) {
        return new ProblemException(ProblemDetail.of(status, code, detail));
    }
}
