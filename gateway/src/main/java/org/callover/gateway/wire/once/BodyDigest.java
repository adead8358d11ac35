package org.callover.gateway.wire.once;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.gateway.engine.code.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of a body that is being received.
 *
 * <p>The boundary between the parts of a form is left out, because programs make a new one each time that they send the
 * same form.
 */
public final class BodyDigest {
    /** The header in which the digest goes from the door to the {@link OnceFilter}; a caller's own is replaced. */
    public static final String HEADER = "Callover-Body-Digest";

    private static final int AT_ONCE = 8 * 1024;
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)\\s*multipart/.*;\\s*boundary=(?:\"([^\"]+)\"|([^;\\s]+)).*");

    private final MessageDigest digest = Sha256.newDigest();
    private final byte[] boundary;
    private final int[] fallback;
    private final byte[] waiting = new byte[AT_ONCE];
    private int filled;
    private int matched;

    private BodyDigest(byte[] boundary) {
        this.boundary = boundary;
        this.fallback = fallback(boundary);
    }

    /** Whether a request with these values is to be carried out once. */
    public static boolean isNeeded(String method, @Nullable String idempotencyKey) {
        return method.equals("POST") && idempotencyKey != null;
    }

    /** The digest of a body of this type. */
    public static BodyDigest of(@Nullable String contentType) {
        return new BodyDigest(boundary(contentType).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The boundary that a type names; empty if there is none. */
    static String boundary(@Nullable String contentType) {
        Matcher found = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!found.matches()) {
            return "";
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** For each number of matched bytes, how many still match if the next one does not (Knuth, Morris and Pratt). */
    private static int[] fallback(byte[] sought) {
        int[] fallback = new int[sought.length];
        int length = 0;
        for (int at = 1; at < sought.length; at++) {
            while (length > 0 && sought[at] != sought[length]) {
                length = fallback[length - 1];
            }
            if (sought[at] == sought[length]) {
                length++;
            }
            fallback[at] = length;
        }
        return fallback;
    }

    /** Adds a part of the body; the buffer's position stays. */
    public void add(ByteBuffer part) {
        ByteBuffer bytes = part.duplicate();
        if (boundary.length == 0) {
            digest.update(bytes);
            return;
        }
        while (bytes.hasRemaining()) {
            take(bytes.get());
        }
    }

    private void take(byte next) {
        while (matched > 0 && next != boundary[matched]) {
            int shorter = fallback[matched - 1];
            keep(matched - shorter);
            matched = shorter;
        }
        if (next == boundary[matched]) {
            matched++;
            if (matched == boundary.length) {
                matched = 0;
            }
        } else {
            keep(next);
        }
    }

    /** Adds bytes that looked like the start of a boundary and were none. */
    private void keep(int length) {
        for (int at = 0; at < length; at++) {
            keep(boundary[at]);
        }
    }

    private void keep(byte one) {
        waiting[filled++] = one;
        if (filled == AT_ONCE) {
            digest.update(waiting, 0, filled);
            filled = 0;
        }
    }

    /** The digest of everything that was added, in hexadecimal. */
    public String value() {
        keep(matched);
        matched = 0;
        digest.update(waiting, 0, filled);
        filled = 0;
        return HexFormat.of().formatHex(digest.digest());
    }
}
