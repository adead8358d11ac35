package org.callover.gateway.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Payara Micro as a child process with the war in it.
 *
 * <p>What the war prints is shown; what the server logs goes to {@code log/server.log} in the data folder.
 */
final class Server {
    private static final long SECONDS_TO_STOP = 20;
    private static final long SECONDS_TO_WRITE = 60;

    private final Process process;
    private final ClassArchive archive;
    private volatile boolean booted;

    private Server(Process process, ClassArchive archive) {
        this.process = process;
        this.archive = archive;
    }

    static Server start(LaunchSettings settings, RunFolder run, PrintStream console) throws IOException {
        ClassArchive archive = ClassArchive.of(settings.war(), settings.server());
        ProcessBuilder builder = new ProcessBuilder(ServerCommand.of(settings, run, archive));
        builder.environment().putAll(settings.environment());
        Server server = new Server(builder.start(), archive);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-server"));
        PrintStream log = new PrintStream(Files.newOutputStream(settings.log()), true, StandardCharsets.UTF_8);
        pump(server.process.getInputStream(), line -> {
            // The server's one line that is not in its log.
            if (!line.startsWith("JdbcRuntimeExtension")) {
                console.println(line);
            }
        });
        pump(server.process.getErrorStream(), line -> {
            log.println(line);
            server.booted |= line.contains("Payara Micro ") && line.contains(" ready in ");
        });
        return server;
    }

    private static void pump(InputStream from, Consumer<String> to) {
        Thread pump = new Thread(
                () -> {
                    try (BufferedReader lines =
                            new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
                        lines.lines().forEach(to);
                    } catch (IOException | java.io.UncheckedIOException ended) {
                        // The process is gone, and with it its output.
                    }
                },
                "server-output");
        pump.setDaemon(true);
        pump.start();
    }

    /** Whether the server has finished starting, with the war or without. */
    boolean hasBooted() {
        return booted;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    void stop() {
        if (archive.isToBeWritten()) {
            System.out.println(
                    "Callover is stopping; this once it takes some seconds, so that later starts take fewer.");
        }
        process.destroy();
        try {
            if (process.waitFor(archive.isToBeWritten() ? SECONDS_TO_WRITE : SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                archive.keep();
            } else {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
        }
    }
}
