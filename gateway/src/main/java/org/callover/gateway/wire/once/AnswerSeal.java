package org.callover.gateway.wire.once;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The encryption of a kept answer, which may hold a new API key.
 *
 * <p>The secret is made of the caller's own API key and the idempotency key (HKDF, RFC 5869). Neither is in the database,
 * so only the caller who sends the same two again can have the answer opened. The answer belongs to one call: it cannot
 * be moved to another (AES-GCM with the call's id as additional data).
 */
final class AnswerSeal {
    private static final String MAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] SALT = bytes("Callover: answers of posted calls");
    private static final byte[] USE = bytes("AES-256-GCM 1\u0001");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec secret;
    private final byte[] call;

    private AnswerSeal(SecretKeySpec secret, byte[] call) {
        this.secret = secret;
        this.call = call;
    }

    /**
     * The seal for the answer of a call.
     *
     * @param apiKey the caller's key; empty if there is none
     * @param callId the id of the call
     */
    static AnswerSeal of(String apiKey, IdempotencyKey key, String callId) {
        byte[] extracted = mac(SALT, bytes(apiKey.length() + ":" + apiKey + key.value()));
        return new AnswerSeal(new SecretKeySpec(mac(extracted, USE), "AES"), bytes(callId));
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + MAC, impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Encrypts an answer, as Base64. */
    String seal(byte[] answer) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, answer);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** Decrypts an answer that was sealed with the same secret for the same call. */
    byte[] open(String sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE];
        bytes.get(nonce);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return apply(Cipher.DECRYPT_MODE, nonce, rest);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(call);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A kept answer could not be encrypted or decrypted", damaged);
        }
    }
}
