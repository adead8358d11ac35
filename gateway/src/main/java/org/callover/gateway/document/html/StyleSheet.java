package org.callover.gateway.document.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style sheet of papers.
 *
 * @param hash by which a policy names it
 */
record StyleSheet(String text, String hash) {

    static StyleSheet read(String name) {
        String place = "/paper/" + name;
        try (InputStream file = StyleSheet.class.getResourceAsStream(place)) {
            if (file == null) {
                throw new IllegalStateException(place + " is missing");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new StyleSheet(text, "sha256-" + Base64.getEncoder().encodeToString(sha256(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
