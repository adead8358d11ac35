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

/** A TLS identity: a private key and the chain of certificates, the service's own first. */
public record Identity(PrivateKey key, List<X509Certificate> chain) {
    /** Its name in the server's configuration. */
    private static final String ALIAS = "callover";

    public Identity {
        chain = List.copyOf(chain);
    }

    /**
     * Writes a key store to a file, with a new random password, and returns the properties with which the server opens
     * it.
     */
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

    /** A factory for connections that trust only this certificate. */
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

    /** Overridden because the text of a record would show the key. */
    @Override
    public String toString() {
        return "Identity[" + chain.get(0).getSubjectX500Principal() + "]";
    }
}
