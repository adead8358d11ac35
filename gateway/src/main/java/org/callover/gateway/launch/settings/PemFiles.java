package org.callover.gateway.launch.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.gateway.config.Settings;

/**
 * A reader of two PEM files, as certificate authorities issue them: the certificates and an unencrypted PKCS #8 key.
 */
final class PemFiles {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private PemFiles() {}

    static Identity identity(Path certificate, Path key) throws Refusal {
        List<X509Certificate> chain = chain(certificate);
        return new Identity(key(key, chain.get(0).getPublicKey().getAlgorithm()), chain);
    }

    private static List<X509Certificate> chain(Path file) throws Refusal {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (IOException | CertificateException unreadable) {
            // The message below covers this case too.
        }
        throw new Refusal(Settings.TLS_CERTIFICATE + " is " + file
                + ", which contains no certificate: give a PEM file that starts with the certificate of this service.");
    }

    private static PrivateKey key(Path file, String algorithm) throws Refusal {
        try {
            Matcher key = KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            if (!key.find()) {
                throw new Refusal(Settings.TLS_KEY + " is " + file
                        + ", which contains no unencrypted PKCS #8 key: make one with openssl pkcs8 -topk8 -nocrypt.");
            }
            byte[] bytes = Base64.getMimeDecoder().decode(key.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new Refusal(Settings.TLS_KEY + " is " + file + ", which is not a key of the type " + algorithm
                    + " that the certificate needs: give the key that the certificate was made for.");
        }
    }
}
