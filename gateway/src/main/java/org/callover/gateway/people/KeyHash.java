package org.callover.gateway.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of an API key, which is stored in place of the key.
 *
 * <p>A key is 256 random bits, which nobody can guess. A slow hash, as used for passwords, would add no protection and
 * would slow down every call. Response times reveal nothing either: nobody can choose guesses whose hash is close to
 * that of a key.
 */
public final class KeyHash {
    private KeyHash() {}

    /** The hash of a key, in hexadecimal. */
    public static String of(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
