package org.callover.gateway.wire;

import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.function.Function;
import java.util.function.Supplier;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;

/** A reader of a request's body as a text of limited length. */
public final class BodyText {

    private BodyText() {}

    /**
     * Reads a body.
     *
     * @param most the most bytes that it may have
     * @param encoding the encoding of these bytes
     * @param tooLong the refusal of a longer body, in words
     * @param undecodable the refusal of bytes that are not in the encoding
     * @throws ProblemException 413 or the refusal of the bytes
     */
    public static String read(
            InputStream body,
            int most,
            Function<byte[], Charset> encoding,
            String tooLong,
            Supplier<ProblemException> undecodable) {
        try {
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new ProblemException(ProblemDetail.of(Status.REQUEST_ENTITY_TOO_LARGE, "TOO_LARGE", tooLong));
            }
            return encoding.apply(bytes)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw undecodable.get();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
