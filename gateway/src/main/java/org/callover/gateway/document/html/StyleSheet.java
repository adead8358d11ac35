package org.callover.gateway.document.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.callover.gateway.document.PackedFile;

/**
 * A style sheet of papers.
 *
 * @param hash by which a policy names it
 */
record StyleSheet(String text, String hash) {

    static StyleSheet read(String name) {
        String text = PackedFile.at("/paper/" + name).text();
        return new StyleSheet(text, "sha256-" + Base64.getEncoder().encodeToString(sha256(text)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
