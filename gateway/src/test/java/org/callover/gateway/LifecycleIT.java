package org.callover.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.callover.gateway.contract.HttpExchange;
import org.callover.gateway.contract.ResponseRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One data folder through the lives of an instance, each started by the class that the run command starts: first start and
 * stop, killed launcher, killed in the middle of an upload and of an import, TLS, and a database of a newer version.
 *
 * <p>First of all, as later starts are quicker for the class archive that the first stop writes.
 */
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifecycleIT {
    private static final int MILLIS_INTO_AN_IMPORT = 700;

    /** What stands at the start of each entry of the ledger. */
    private static final String ENTRY = "\"fileName\":";

    @TempDir
    private static Path folder;

    private static RunningGateway gateway;
    private static String key = "";
    private static String imports = "";
    private static List<String> tags = List.of();

    private static List<String> tags() {
        return Stream.of(
                        "kpi-sets",
                        "kpi-sets/islington-2021/scores?area=Islington",
                        "kpi-sets/islington-2021/scores?area=Islington&changedSince=1",
                        "series/knife-crime",
                        "indicators/violence.knife-crime/explain?area=Islington",
                        "imports")
                .map(call -> gateway.get("/api/v1/" + call)
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow())
                .toList();
    }

    private static Path data() {
        return folder.resolve("data");
    }

    @AfterAll
    static void endWhatIsLeft() {
        gateway.launcher().destroyForcibly();
    }

    @Test
    @Order(1)
    void listensOnOneSocketForThisMachineOnly() {
        gateway = RunningGateway.start(data(), RunningGateway.AS_SHIPPED);
        key = gateway.shownKey();
        gateway.post("/api/v1/imports", "text/csv", "series,area,period,value\nknife-crime,Islington,2022,401\n");
        imports = imports(HttpClient.newHttpClient(), gateway.at("/api/v1/imports"));
        assertThat(imports).contains("ACCEPTED");
        tags = tags();
        assertOneSocket();
    }

    @Test
    @Order(2)
    void aDataFolderInUseIsOneClearLineAndAStopLetsItGo() throws IOException {
        RunningGateway second = RunningGateway.launch(data(), RunningGateway.freePort(), Map.of());
        assertThat(second.exit()).isEqualTo(2);
        assertThat(second.console().lines()).singleElement().asString().contains("is in use by another Callover");
        assertThat(gateway.get("/health/ready").statusCode()).isEqualTo(200);
        ProcessHandle server = gateway.server();
        stop("INT");
        assertThat(server.isAlive()).isFalse();
        assertThat(BuiltWar.part("war").getParent())
                .as("the classes a stopped server had loaded are kept for the next start")
                .isDirectoryContaining("glob:**.war-*.jsa");
    }

    /** A test run in the background ignores some signals, and so do the processes that it starts. */
    private static void stop(String signal) throws IOException {
        gateway.signal(Signals.isHeeded(signal, gateway.launcher()) ? signal : "TERM");
        gateway.exit();
    }

    @Test
    @Order(3)
    void namesAServerThatHasLostItsLauncherAndTheServerStopsByItself() throws Exception {
        gateway = RunningGateway.start(data(), RunningGateway.AS_SHIPPED);
        assertThat(gateway.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(tags()).as("a restart changes no answer").isEqualTo(tags);
        ProcessHandle server = gateway.server();
        // So that it has no time to stop before the next start.
        RunningGateway.signal("STOP", server);
        RunningGateway.signal("KILL", gateway.launcher());
        gateway.exit();
        RunningGateway refused = RunningGateway.launch(data(), RunningGateway.freePort(), Map.of());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.console().lines())
                .singleElement()
                .asString()
                .contains("process " + server.pid())
                .endsWith("kill " + server.pid() + ".");
        RunningGateway.signal("CONT", server);
        server.onExit().get(100, TimeUnit.SECONDS);
        try (Socket socket = new Socket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress("localhost", gateway.port())))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    @Order(4)
    void aKillInTheMiddleOfAnUploadAndOfAnImportLeavesNothingHalfWritten() throws Exception {
        gateway = RunningGateway.start(data(), Map.of());
        try (Socket upload = new Socket("localhost", gateway.port())) {
            upload.getOutputStream()
                    .write(("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + key
                                    + "\r\nContent-Type: text/csv\r\nContent-Length: 9999999\r\n\r\n"
                                    + "series,area,period,value\n" + "knife-crime,Islington,2021,1\n".repeat(20_000))
                            .getBytes(StandardCharsets.UTF_8));
            upload.getOutputStream().flush();
            HttpRequest importing = importing(gateway.at("/api/v1/imports?future=allow"));
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> gateway.send(importing));
            Thread.sleep(MILLIS_INTO_AN_IMPORT);
            gateway.kill();
            sending.exceptionally(gone -> null).join();
        }
        gateway = RunningGateway.start(
                data(),
                Map.of("callover.tls.keystore", keystore().toString(), "callover.tls.password", Keytool.PASSWORD));
        assertThat(gateway.console()).doesNotContain("administrator key");
        try (Stream<Path> servers = Files.list(data().resolve("run/tmp"))) {
            assertThat(servers.filter(file -> file.getFileName().toString().startsWith("payaramicro-")))
                    .as("the files of one server only")
                    .hasSize(1);
        }
        assertAllOrNothingIsImported();
    }

    /** On a machine so fast that the import was over before the kill, all of it is there; of the upload nothing is. */
    private static void assertAllOrNothingIsImported() throws Exception {
        String now = imports(trusting(), secure("/api/v1/imports"));
        boolean over = !now.equals(imports);
        assertThat(now.split(ENTRY, -1)).hasSize(imports.split(ENTRY, -1).length + (over ? 1 : 0));
        HttpResponse<String> again = trusting()
                .send(importing(secure("/api/v1/imports?future=allow")), HttpResponse.BodyHandlers.ofString());
        assertThat(again.body()).contains(over ? "\"added\":0," : "\"revised\":0,\"unchanged\":0}");
    }

    /** Every month of two centuries in six boroughs, which takes some time. */
    private static HttpRequest importing(URI at) {
        StringBuilder file = new StringBuilder("series,area,period,value\n");
        for (String area : List.of("Camden", "Hackney", "Haringey", "Islington", "Lambeth", "Newham")) {
            for (int month = 0; month < 200 * 12; month++) {
                file.append("burglary,%s,%d-%02d,1\n".formatted(area, 1900 + month / 12, month % 12 + 1));
                file.append("arson,%s,%d-%02d,1\n".formatted(area, 1900 + month / 12, month % 12 + 1));
            }
        }
        return HttpRequest.newBuilder(at)
                .header("X-API-Key", key)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(file.toString()))
                .build();
    }

    @Test
    @Order(5)
    void withTlsTheOnePortSpeaksNothingElse() throws Exception {
        assertThat(gateway.console())
                .contains("Callover is ready. Open it in a browser: https://localhost:" + gateway.port());
        assertOneSocket();
        assertThatThrownBy(() -> gateway.get("/health/ready")).hasRootCauseInstanceOf(IOException.class);
        HttpRequest asked = HttpRequest.newBuilder(secure("/health/ready")).build();
        assertThat(trusting()
                        .send(asked, HttpResponse.BodyHandlers.ofString())
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
        assertThat(handshake("TLSv1.3", "TLS_AES_256_GCM_SHA384")).isEqualTo("TLSv1.3");
        assertThat(handshake("TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"))
                .isEqualTo("TLSv1.2");
        for (String weak : List.of("TLS_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA")) {
            assertThatThrownBy(() -> handshake("TLSv1.2", weak)).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    @Order(6)
    void theServerIsNotToldThePasswordWhereOthersCanReadIt() throws Exception {
        Path server = Path.of("/proc", Long.toString(gateway.server().pid()));
        assumeTrue(Files.isReadable(server.resolve("cmdline")), "The kernel must list its processes");
        for (String place : List.of("cmdline", "environ")) {
            assertThat(Files.readString(server.resolve(place), StandardCharsets.ISO_8859_1))
                    .doesNotContain(Keytool.PASSWORD);
        }
        assertNotWritten(Keytool.PASSWORD);
    }

    @Test
    @Order(7)
    void everythingIsForTheOwnerOnly() throws IOException {
        assertOwnerOnly();
    }

    @Test
    @Order(8)
    void aStopLeavesTheDataAndTheLogsOfEveryStart() throws IOException {
        ProcessHandle server = gateway.server();
        stop("HUP");
        assertThat(server.isAlive()).isFalse();
        assertThat(data().resolve("run")).doesNotExist();
        assertOwnerOnly();
        assertNotWritten(key);
        assertThat(Files.readAllLines(data().resolve("log/server.log")))
                .filteredOn(line -> line.contains(" ready in "))
                .hasSize(4);
    }

    @Test
    @Order(9)
    void refusesADatabaseOfANewerVersion() throws Exception {
        String url = "jdbc:derby:" + data().resolve("derby");
        try (Connection connection = DriverManager.getConnection(url, "callover", "callover");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update \"flyway_schema_history\" set \"version\" = '99.1'");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url + ";shutdown=true", "callover", "callover"))
                .isInstanceOf(SQLException.class);
        gateway = RunningGateway.launch(data(), RunningGateway.freePort(), Map.of());
        assertThat(gateway.exit()).isEqualTo(2);
        assertThat(gateway.console().lines().filter(line -> line.startsWith("Callover did not start")))
                .singleElement()
                .asString()
                .startsWith(
                        "Callover did not start: the database has version 99.1 and was written by a newer Callover");
        assertThat(gateway.console()).doesNotContain("\tat ");
    }

    private static void assertOneSocket() {
        assumeTrue(Sockets.areListed(), "The kernel must list its sockets");
        List<ProcessHandle> processes = gateway.processes();
        assertThat(processes).as("the launcher and the server").hasSizeGreaterThanOrEqualTo(2);
        String port = String.format(Locale.ROOT, ":%04X", gateway.port());
        assertThat(Sockets.of(processes))
                .singleElement()
                .asString()
                // 127.0.0.1 as such, or inside an IPv6 address.
                .isIn("tcp 0100007F" + port, "tcp6 0000000000000000FFFF00000100007F" + port);
    }

    private static void assertOwnerOnly() throws IOException {
        assumeTrue(data().getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (Stream<Path> all = Files.walk(data())) {
            for (Path each : (Iterable<Path>) all::iterator) {
                assertThat(PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(each, LinkOption.NOFOLLOW_LINKS)))
                        .as(each.toString())
                        .endsWith("------");
            }
        }
    }

    /** Not in the database, whose pages come and go while it runs. */
    private static void assertNotWritten(String secret) throws IOException {
        for (String part : List.of("log", "run")) {
            if (Files.exists(data().resolve(part))) {
                try (Stream<Path> all = Files.walk(data().resolve(part))) {
                    for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)
                                        .contains(secret))
                                .as(file.toString())
                                .isFalse();
                    }
                }
            }
        }
    }

    private static String imports(HttpClient client, URI uri) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(uri).header("X-API-Key", key).build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            ResponseRules.SHIPPED.check(HttpExchange.of(request, response));
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI secure(String path) {
        return URI.create("https://localhost:" + gateway.port() + path);
    }

    private static Path keystore() throws IOException, InterruptedException {
        Path store = folder.resolve("service.p12");
        if (!Files.exists(store)) {
            Keytool.addKey(store, "service", "-keyalg", "RSA", "-validity", "2");
        }
        return store;
    }

    private static SSLContext context() throws IOException, GeneralSecurityException, InterruptedException {
        KeyStore keys = KeyStore.getInstance(keystore().toFile(), Keytool.PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load((InputStream) null, null);
        trusted.setCertificateEntry("service", keys.getCertificate("service"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static HttpClient trusting() throws IOException, GeneralSecurityException, InterruptedException {
        return HttpClient.newBuilder().sslContext(context()).build();
    }

    private static String handshake(String protocol, String suite)
            throws IOException, GeneralSecurityException, InterruptedException {
        try (SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket("localhost", gateway.port())) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }
}
