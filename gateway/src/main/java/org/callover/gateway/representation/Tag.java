package org.callover.gateway.representation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A strong entity tag, made from what decides the bytes and not from the bytes: revalidation costs no scoring.
 *
 * @param value as in the header, in double quotes
 */
record Tag(String value) {

    /** To be raised whenever the same data is written in other bytes than by the release before. */
    private static final String WRITING = "4";

    private static final int BYTES = 16;

    /** The tag of an answer to a question in a format, under a snapshot. */
    static Tag of(String snapshot, String question, Format format) {
        byte[] whole = String.join("\n", WRITING, snapshot, question, format.mediaType())
                .getBytes(StandardCharsets.UTF_8);
        byte[] short16 = Arrays.copyOf(sha256().digest(whole), BYTES);
        return new Tag('"' + Base64.getUrlEncoder().withoutPadding().encodeToString(short16) + '"');
    }

    /** Whether an {@code If-None-Match} header names it: in a list, as weak, or as {@code *}. */
    boolean isIn(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(value) || tag.equals("W/" + value));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
