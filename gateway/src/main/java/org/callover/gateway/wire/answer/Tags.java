package org.callover.gateway.wire.answer;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.callover.gateway.engine.code.CodeDigest;
import org.callover.gateway.engine.code.Sha256;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Question;

/**
 * A maker of strong entity tags. A tag is made from everything that decides the bytes and not from the bytes
 * themselves, so that a revalidation needs no scoring.
 */
final class Tags {

    private static final int BYTES = 16;

    private static final byte[] CODE = CodeDigest.current();

    private Tags() {}

    /**
     * The tag of an answer to a question in a format.
     *
     * @param state a text that differs if anything differs that the answer depends on
     */
    static EntityTag of(String state, Question question, Format format) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(CODE);
        digest.update(String.join("\n", state, question.toString(), format.mediaType())
                .getBytes(StandardCharsets.UTF_8));
        return tag(digest);
    }

    /** The tag of bytes that are there already. */
    static EntityTag of(byte[] bytes, Format format) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(bytes);
        digest.update(format.mediaType().getBytes(StandardCharsets.UTF_8));
        return tag(digest);
    }

    private static EntityTag tag(MessageDigest digest) {
        return new EntityTag(
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES)));
    }
}
