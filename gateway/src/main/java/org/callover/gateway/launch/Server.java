package org.callover.gateway.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.callover.gateway.config.Settings;
import org.callover.gateway.launch.settings.LaunchSettings;
import org.jspecify.annotations.Nullable;

/**
 * The server's process: Payara Micro with the war, which stops when its standard input is closed.
 *
 * <p>What the war prints is shown; the server's log goes to {@code log/server.log} in the data folder.
 */
final class Server {
    /** The seconds a stop may take in addition to those for requests in progress. */
    private static final int SECONDS_TO_CLOSE = 20;

    private static final int SECONDS_TO_WRITE = 60;
    private static final String REFUSAL = " SEVERE " + Settings.REFUSALS + " ";

    private static final int MILLIS_FOR_LAST_LINES = 5_000;

    private final Process process;
    private final List<Thread> pumps = new ArrayList<>();
    private final ClassArchive archive;
    private final RunFolder run;
    private final int secondsToStop;
    private volatile boolean booted;
    private volatile @Nullable String refusal;

    private Server(Process process, ClassArchive archive, RunFolder run, int secondsToStop) {
        this.process = process;
        this.archive = archive;
        this.run = run;
        this.secondsToStop = secondsToStop;
    }

    static Server start(LaunchSettings settings, DataFolder data, RunFolder run, PrintStream console)
            throws IOException {
        ClassArchive archive = ClassArchive.of(settings.war(), settings.bootstrap(), settings.server());
        LogFile.rotate(data.derbyLog());
        LogFile log = new LogFile(data.log());
        Map<String, String> secrets = secrets(settings, run);
        ProcessBuilder builder = new ProcessBuilder(ServerCommand.of(settings, data, run, archive));
        builder.environment().keySet().removeIf(LaunchSettings::isOurs);
        builder.environment().putAll(settings.environment());
        Server server = new Server(builder.start(), archive, run, secondsToStop(settings));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-server"));
        server.tell(secrets);
        server.pump(server.process.getInputStream(), line -> {
            // The only line of the server that is not in its log.
            if (!line.startsWith("JdbcRuntimeExtension")) {
                console.println(line);
            }
        });
        server.pump(server.process.getErrorStream(), line -> {
            log.add(line);
            server.notice(line);
        });
        return server;
    }

    /** The most seconds that an orderly stop may take. */
    static int secondsToStop(LaunchSettings settings) {
        return settings.stopSeconds() + SECONDS_TO_CLOSE;
    }

    private static Map<String, String> secrets(LaunchSettings settings, RunFolder run) throws IOException {
        Map<String, String> secrets = new TreeMap<>();
        settings.databasePassword().ifPresent(password -> secrets.put(Settings.DB_PASSWORD, password));
        if (settings.identity().isPresent()) {
            secrets.putAll(settings.identity().get().keptIn(run.make("tls.p12")));
        }
        return secrets;
    }

    private void tell(Map<String, String> properties) throws IOException {
        StringBuilder lines = new StringBuilder();
        properties.forEach(
                (key, value) -> lines.append(key).append('=').append(value).append('\n'));
        OutputStream input = process.getOutputStream();
        input.write(lines.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    private void pump(InputStream from, Consumer<String> to) {
        Thread pump = new Thread(
                () -> {
                    try (BufferedReader lines =
                            new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
                        lines.lines().forEach(to);
                    } catch (IOException | UncheckedIOException ended) {
                        // The process is gone, and with it its output.
                    }
                },
                "server-output");
        pump.setDaemon(true);
        pumps.add(pump);
        pump.start();
    }

    private void notice(String line) {
        int at = line.indexOf(REFUSAL);
        if (at >= 0) {
            refusal = line.substring(at + REFUSAL.length());
        }
        booted |= line.contains("Payara Micro ") && line.contains(" ready in ");
    }

    /** Whether the server has finished starting, with or without the war. */
    boolean hasBooted() {
        return booted;
    }

    /** The reason why the war cannot start, if it gave one. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it has ended, and its last lines are shown. */
    int waitFor() throws InterruptedException {
        int status = process.waitFor();
        for (Thread pump : pumps) {
            pump.join(MILLIS_FOR_LAST_LINES);
        }
        return status;
    }

    void stop() {
        if (archive.isToBeWritten()) {
            System.out.println(
                    "Callover is stopping. The first stop takes a few seconds longer, to make later starts faster.");
        }
        try {
            process.getOutputStream().close();
            if (process.waitFor(secondsToStop + (archive.isToBeWritten() ? SECONDS_TO_WRITE : 0), TimeUnit.SECONDS)) {
                archive.keep();
            } else {
                process.destroyForcibly().waitFor();
            }
            run.remove();
        } catch (IOException | InterruptedException hurried) {
            process.destroyForcibly();
        }
    }
}
