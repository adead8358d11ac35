package org.callover.gateway.launch.settings;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** What the service shows of itself over TLS: a private key and the chain of certificates, its own first. */
public record Identity(PrivateKey key, List<X509Certificate> chain) {
    /** What the server's configuration calls it. */
    private static final String ALIAS = "callover";

    public Identity {
        chain = List.copyOf(chain);
    }

    /** Writes a key store to a file, under a password that nobody else is told, and gives the properties that lead to it. */
    public Map<String, String> keptIn(Path file) throws IOException {
        String password = UUID.randomUUID().toString();
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = emptyStore();
            store.setKeyEntry(ALIAS, key, password.toCharArray(), chain.toArray(X509Certificate[]::new));
            store.store(out, password.toCharArray());
        } catch (GeneralSecurityException unwritable) {
            throw new IOException("the key store of the TLS certificate cannot be written", unwritable);
        }
        return Map.of(
                "javax.net.ssl.keyStore",
                file.toString(),
                "javax.net.ssl.keyStoreType",
                "PKCS12",
                "javax.net.ssl.keyStorePassword",
                password);
    }

    /** Connections that trust this certificate and no other. */
    public SSLSocketFactory trusting() throws IOException {
        try {
            KeyStore trusted = emptyStore();
            trusted.setCertificateEntry(ALIAS, chain.get(0));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), new SecureRandom());
            return context.getSocketFactory();
        } catch (GeneralSecurityException unusable) {
            throw new IOException("the TLS certificate cannot be trusted", unusable);
        }
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** The record's own text would show the key. */
    @Override
    public String toString() {
        return "Identity[" + chain.get(0).getSubjectX500Principal() + "]";
    }
}
