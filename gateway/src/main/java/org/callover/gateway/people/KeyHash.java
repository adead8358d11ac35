package org.callover.gateway.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of an API key: its SHA-256.
 *
 * <p>A key is 256 random bits, which nobody can guess, so that a slow hash (made for passwords, which people choose)
 * would protect nothing and only slow every call down. Comparing hashes tells an eavesdropper on response times nothing
 * either: nobody can steer the hash of a guess towards that of a key.
 */
final class KeyHash {
    private KeyHash() {}

    static String of(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
