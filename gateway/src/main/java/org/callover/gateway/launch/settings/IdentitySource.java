package org.callover.gateway.launch.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callover.gateway.config.Settings;

/** The settings {@code callover.tls.*}: a key store with its password, or two PEM files. */
record IdentitySource(Function<String, Optional<String>> settings, SettingFiles files) {

    /** The identity in the files that they name; empty if none is set. */
    static Optional<Identity> read(Function<String, Optional<String>> settings) throws Refusal {
        IdentitySource source = new IdentitySource(settings, new SettingFiles(settings));
        Optional<Path> keystore = source.files.file(Settings.TLS_KEYSTORE);
        Optional<Path> certificate = source.files.file(Settings.TLS_CERTIFICATE);
        source.checkTogether(keystore.isPresent(), certificate.isPresent());
        if (keystore.isPresent()) {
            return Optional.of(IdentityCheck.checked(source.inKeystore(keystore.get()), Settings.TLS_KEYSTORE));
        }
        if (certificate.isPresent()) {
            Path key = source.files.file(Settings.TLS_KEY).orElseThrow();
            return Optional.of(
                    IdentityCheck.checked(PemFiles.identity(certificate.get(), key), Settings.TLS_CERTIFICATE));
        }
        return Optional.empty();
    }

    private void checkTogether(boolean keystore, boolean certificate) throws Refusal {
        if (keystore && certificate) {
            throw new Refusal("both " + Settings.TLS_KEYSTORE + " and " + Settings.TLS_CERTIFICATE
                    + " are given: keep one of them.");
        }
        if (certificate != settings.apply(Settings.TLS_KEY).isPresent()) {
            throw new Refusal("only one of " + Settings.TLS_CERTIFICATE + " and " + Settings.TLS_KEY
                    + " is given: give both, or neither.");
        }
        for (String key : List.of(Settings.TLS_PASSWORD, Settings.TLS_PASSWORD_FILE, Settings.TLS_ALIAS)) {
            if (!keystore && settings.apply(key).isPresent()) {
                throw new Refusal(key + " is given without " + Settings.TLS_KEYSTORE
                        + ": give the key store too, or remove this setting.");
            }
        }
    }

    private Identity inKeystore(Path file) throws Refusal {
        char[] password = password().toCharArray();
        KeyStore store;
        try {
            store = KeyStore.getInstance(file.toFile(), password);
        } catch (IOException unreadable) {
            throw unreadable.getCause() instanceof GeneralSecurityException
                    ? new Refusal("the password of " + Settings.TLS_KEYSTORE + " " + file + " is wrong: correct "
                            + Settings.TLS_PASSWORD + " or " + Settings.TLS_PASSWORD_FILE + ".")
                    : notAStore(file);
        } catch (GeneralSecurityException unknown) {
            throw notAStore(file);
        }
        try {
            return entry(store, alias(store, file), password);
        } catch (GeneralSecurityException unreadable) {
            throw new Refusal("the key in " + Settings.TLS_KEYSTORE + " " + file + " cannot be read with "
                    + Settings.TLS_PASSWORD + ": give the key the same password as the key store.");
        }
    }

    private static Refusal notAStore(Path file) {
        return new Refusal(Settings.TLS_KEYSTORE + " is " + file
                + ", which is not a key store: give a PKCS #12 file (.p12 or .pfx).");
    }

    private String password() throws Refusal {
        Optional<String> password = settings.apply(Settings.TLS_PASSWORD);
        if (password.isPresent() == files.file(Settings.TLS_PASSWORD_FILE).isPresent()) {
            throw new Refusal("the key store of " + Settings.TLS_KEYSTORE + " has a password: give either "
                    + Settings.TLS_PASSWORD + " or " + Settings.TLS_PASSWORD_FILE + ".");
        }
        return password.isPresent()
                ? password.get()
                : files.firstLine(Settings.TLS_PASSWORD_FILE).orElseThrow();
    }

    private String alias(KeyStore store, Path file) throws Refusal, GeneralSecurityException {
        List<String> aliases = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                aliases.add(alias);
            }
        }
        Optional<String> wanted = settings.apply(Settings.TLS_ALIAS);
        if (wanted.isPresent() ? store.isKeyEntry(wanted.get()) : aliases.size() == 1) {
            return wanted.orElseGet(() -> aliases.get(0));
        }
        String held = aliases.isEmpty() ? "no key" : "the keys " + String.join(", ", aliases);
        throw new Refusal(Settings.TLS_KEYSTORE + " " + file + " holds " + held + ": "
                + (aliases.isEmpty()
                        ? "put a private key with its certificate into it."
                        : "give one of them as " + Settings.TLS_ALIAS + "."));
    }

    private static Identity entry(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
            throw new GeneralSecurityException(alias + " is not a private key");
        }
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : store.getCertificateChain(alias)) {
            chain.add((X509Certificate) certificate);
        }
        return new Identity(key, chain);
    }
}
