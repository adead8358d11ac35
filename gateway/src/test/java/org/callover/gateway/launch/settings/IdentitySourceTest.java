package org.callover.gateway.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.callover.gateway.Keytool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentitySourceTest {
    private static final String STORE = "callover.tls.keystore";
    private static final String PASSWORD = "callover.tls.password";

    @TempDir
    private static Path folder;

    private static Path rsa;
    private static Path two;
    private static Path expired;

    @BeforeAll
    static void makeKeyStores() throws IOException, InterruptedException {
        rsa = folder.resolve("rsa.p12");
        two = folder.resolve("two.p12");
        expired = folder.resolve("expired.p12");
        Keytool.addKey(rsa, "service", "-keyalg", "RSA");
        Keytool.addKey(two, "one", "-keyalg", "EC");
        Keytool.addKey(two, "other", "-keyalg", "EC");
        Keytool.addKey(expired, "old", "-keyalg", "EC", "-startdate", "-9d", "-validity", "2");
    }

    private static Optional<Identity> read(Map<String, String> settings) throws Refusal {
        return IdentitySource.read(key -> Optional.ofNullable(settings.get(key)));
    }

    private static void assertRefused(Map<String, String> settings, String... parts) {
        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(Refusal.class)
                .message()
                .contains(parts)
                .hasLineCount(1)
                .doesNotContain(Keytool.PASSWORD);
    }

    @Test
    void isNotThereWithoutSettings() throws Refusal {
        assertThat(read(Map.of())).isEmpty();
    }

    @Test
    void readsTheOnlyKeyOfAStore() throws Refusal {
        Identity identity =
                read(Map.of(STORE, rsa.toString(), PASSWORD, Keytool.PASSWORD)).orElseThrow();
        assertThat(identity.key().getAlgorithm()).isEqualTo("RSA");
        assertThat(identity.chain()).hasSize(1);
        assertThat(identity.toString()).isEqualTo("Identity[CN=localhost]");
    }

    @Test
    void readsThePasswordFromTheFirstLineOfAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), Keytool.PASSWORD + "\n");
        assertThat(read(Map.of(STORE, rsa.toString(), PASSWORD + "-file", file.toString())))
                .isPresent();
    }

    @Test
    void readsTheKeyThatIsNamedOfSeveral() throws Refusal {
        Map<String, String> unnamed = Map.of(STORE, two.toString(), PASSWORD, Keytool.PASSWORD);
        assertRefused(unnamed, "the keys one, other", "callover.tls.alias");
        assertThat(read(Map.of(STORE, two.toString(), PASSWORD, Keytool.PASSWORD, "callover.tls.alias", "other")))
                .isPresent();
        assertRefused(
                Map.of(STORE, two.toString(), PASSWORD, Keytool.PASSWORD, "callover.tls.alias", "third"),
                "the keys one, other");
    }

    @Test
    void refusesAWrongPassword() {
        assertRefused(
                Map.of(STORE, rsa.toString(), PASSWORD, "wrong"), "the password of callover.tls.keystore", "wrong");
    }

    @Test
    void refusesAStoreWithoutAPasswordOrWithTwo() {
        assertRefused(Map.of(STORE, rsa.toString()), "give either callover.tls.password or");
        assertRefused(
                Map.of(STORE, rsa.toString(), PASSWORD, Keytool.PASSWORD, PASSWORD + "-file", rsa.toString()),
                "give either callover.tls.password or");
    }

    @Test
    void refusesAFileThatIsMissingOrIsNotAStore() throws IOException {
        assertRefused(
                Map.of(STORE, folder.resolve("none.p12").toString(), PASSWORD, "x"),
                "callover.tls.keystore is ",
                "does not exist");
        Path text = Files.writeString(folder.resolve("text.p12"), "not a key store, but a text of some length");
        assertRefused(Map.of(STORE, text.toString(), PASSWORD, "x"), "which is not a key store");
        assertRefused(Map.of(STORE, folder.toString(), PASSWORD, "x"), "which cannot be read");
    }

    @Test
    void refusesAnExpiredCertificate() {
        assertRefused(
                Map.of(STORE, expired.toString(), PASSWORD, Keytool.PASSWORD), "CN=localhost expired on ", "renew it");
    }

    @Test
    void refusesSettingsThatDoNotBelongTogether() {
        String file = rsa.toString();
        assertRefused(Map.of(PASSWORD, "x"), "callover.tls.password is given without callover.tls.keystore");
        assertRefused(
                Map.of("callover.tls.certificate", file),
                "only one of callover.tls.certificate and callover.tls.key is given");
        assertRefused(
                Map.of("callover.tls.key", file), "only one of callover.tls.certificate and callover.tls.key is given");
        assertRefused(
                Map.of(STORE, file, "callover.tls.certificate", file, "callover.tls.key", file), "keep one of them");
    }

    @Test
    void readsPemFiles() throws Exception {
        Path certificate = pem("CERTIFICATE", certificateOf(rsa, "service").getEncoded());
        Path key = pem("PRIVATE KEY", keyOf(rsa, "service").getEncoded());
        Identity identity = read(pem(certificate, key)).orElseThrow();
        assertThat(identity.key()).isEqualTo(keyOf(rsa, "service"));
    }

    @Test
    void refusesPemFilesThatAreNoPair() throws Exception {
        Path certificate = pem("CERTIFICATE", certificateOf(two, "one").getEncoded());
        assertRefused(pem(certificate, pem("PRIVATE KEY", keyOf(two, "other").getEncoded())), "does not belong to");
        assertRefused(
                pem(certificate, pem("PRIVATE KEY", keyOf(rsa, "service").getEncoded())), "not a key of the type EC");
        assertRefused(pem(certificate, pem("ENCRYPTED PRIVATE KEY", new byte[9])), "no unencrypted PKCS #8 key");
        assertRefused(pem(rsa, certificate), "callover.tls.certificate is ", "contains no certificate");
    }

    private static Map<String, String> pem(Path certificate, Path key) {
        return Map.of("callover.tls.certificate", certificate.toString(), "callover.tls.key", key.toString());
    }

    private static Path pem(String kind, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                Files.createTempFile(folder, "pem", null),
                "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n",
                StandardCharsets.US_ASCII);
    }

    private static Certificate certificateOf(Path store, String alias) throws Exception {
        return KeyStore.getInstance(store.toFile(), Keytool.PASSWORD.toCharArray())
                .getCertificate(alias);
    }

    private static PrivateKey keyOf(Path store, String alias) throws Exception {
        char[] password = Keytool.PASSWORD.toCharArray();
        return (PrivateKey) KeyStore.getInstance(store.toFile(), password).getKey(alias, password);
    }
}
