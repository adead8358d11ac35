package org.callover.gateway.nodes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;

/**
 * An answer that came whole.
 *
 * @param headers by their names in lower case
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

    /** The first value of a header; empty if it is not there. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonObject json() {
        return Json.createReader(new ByteArrayInputStream(body)).readObject();
    }

    /** A digest of the body. */
    public String digest() {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(body))
                    .toString(36)
                    .substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether it asks to come again later, as it must. */
    public boolean isUnavailable() {
        return status == 503 && header("Retry-After").matches("\\d+");
    }
}
