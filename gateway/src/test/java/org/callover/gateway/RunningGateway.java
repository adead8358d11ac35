package org.callover.gateway;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callover.gateway.contract.HttpExchange;
import org.callover.gateway.contract.ResponseRules;
import org.callover.gateway.launch.Launch;

/**
 * An instance of the built war, started by the launcher as a process of its own on a free port.
 *
 * <p>Closing it stops it as an operator would; {@link #kill()} ends it as a power cut would.
 */
public final class RunningGateway implements AutoCloseable {
    /** Long enough for a machine that has much else to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    /** The name of the Java options for the server beside those that every server has. */
    private static final String OPTIONS = "callover.launch.options";

    /** The settings of an instance that runs in every way as it does for a user. */
    public static final Map<String, String> AS_SHIPPED = Map.of(OPTIONS, "");

    /** The launcher itself has little to do. */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Process process;
    private final int port;
    private final StringBuffer console = new StringBuffer();
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningGateway(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread reader = new Thread(this::readConsole, "console-of-" + port);
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts an instance with this data folder and these settings, and waits until it is ready. */
    public static RunningGateway start(Path data, Map<String, String> settings) {
        return launch(data, freePort(), settings).awaitReady();
    }

    /** Waits until an instance that was launched is ready. */
    public RunningGateway awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!console().contains("Callover is ready")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                kill();
                throw new IllegalStateException("Callover did not become ready:\n" + console());
            }
            sleep(50);
        }
        return this;
    }

    /** Starts an instance that may refuse to, without waiting. */
    public static RunningGateway launch(Path data, int port, Map<String, String> settings) {
        return command(data, port, settings, List.of());
    }

    /** Starts the launcher with arguments, without waiting. */
    public static RunningGateway command(Path data, int port, Map<String, String> settings, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK);
        for (String part : List.of("server", "bootstrap", "war", "files")) {
            command.add("-Dcallover.launch." + part + "=" + BuiltWar.part(part));
        }
        command.add("-D" + OPTIONS + "=" + System.getProperty(OPTIONS, ""));
        command.add("-Dcallover.port=" + port);
        command.add("-Dcallover.data=" + data);
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", classes(), Launch.class.getName()));
        command.addAll(arguments);
        try {
            return new RunningGateway(
                    new ProcessBuilder(command).redirectErrorStream(true).start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classes() {
        return Path.of(URI.create(Launch.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }

    /** A port that nothing listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readConsole() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                console.append(line).append('\n');
            }
        } catch (IOException ended) {
            // The process is gone.
        }
    }

    /** What the user has seen so far. */
    public String console() {
        return console.toString();
    }

    /** The launcher, the server, and whatever else they started. */
    public List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    public ProcessHandle launcher() {
        return process.toHandle();
    }

    public ProcessHandle server() {
        return process.descendants().findFirst().orElseThrow();
    }

    /** Sends the launcher alone a signal, such as {@code INT}. */
    public void signal(String signal) {
        signal(signal, launcher());
    }

    /** Sends one process a signal. */
    public static void signal(String signal, ProcessHandle to) {
        try {
            int status = new ProcessBuilder("kill", "-" + signal, Long.toString(to.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** The administrator key, if this was the first start with the data folder. */
    public Optional<String> key() {
        return Pattern.compile("callover_\\S+")
                .matcher(console())
                .results()
                .map(MatchResult::group)
                .findFirst();
    }

    /** The administrator key of a first start, which must have shown it. */
    public String shownKey() {
        return key().orElseThrow(() -> new AssertionError("The console shows no key:\n" + console()));
    }

    /** Sends a text with the administrator key. */
    public HttpResponse<String> post(String path, String type, String body) {
        return send(HttpRequest.newBuilder(at(path))
                .header("X-API-Key", key().orElse(""))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** An answer of status 200 as JSON. */
    public JsonObject json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    public int port() {
        return port;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    /** Sends a request, and fails if the response is not as the contract describes it. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            ResponseRules.SHIPPED.check(HttpExchange.of(request, response));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The exit status, waiting for the end. */
    public int exit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Callover has not ended:\n" + console());
            }
            // The last lines may still be on their way.
            sleep(200);
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the server and the launcher at once, with no time to tidy up. */
    public void kill() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
        exit();
    }

    @Override
    public void close() {
        process.destroy();
        exit();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
