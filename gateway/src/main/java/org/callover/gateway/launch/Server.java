package org.callover.gateway.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Payara Micro as a child process with the war in it.
 *
 * <p>What the war prints is shown; what the server logs goes to {@code log/server.log} in the data folder.
 */
final class Server {
    /**
     * Enough for the whole of it, as an import is read as a stream; all of it from the start, half of it for what is new
     * (a scorecard is, and so is most of what a start makes), and with room for the classes, or they are collected for
     * while they are loaded. A heap so small needs no collector that works beside the service.
     */
    private static final List<String> MEMORY =
            List.of("-Xms512m", "-Xmx512m", "-Xmn256m", "-XX:MetaspaceSize=256m", "-XX:+UseParallelGC");

    private static final long SECONDS_TO_STOP = 20;
    private static final long SECONDS_TO_WRITE = 60;

    /**
     * How many times as often as usual a method must have been called before it is compiled for good. Much that a start
     * calls often is never called again, and compiling it took both cores for half of the start.
     */
    private static final int PATIENCE = 30;

    private final Process process;
    private final ClassArchive archive;
    private volatile boolean booted;

    private Server(Process process, ClassArchive archive) {
        this.process = process;
        this.archive = archive;
    }

    static Server start(LaunchSettings settings, PrintStream console) throws IOException {
        ClassArchive archive = ClassArchive.of(settings.war(), settings.server());
        ProcessBuilder builder = new ProcessBuilder(command(settings, archive));
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

    private static List<String> command(LaunchSettings settings, ClassArchive archive) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(archive.options());
        command.addAll(MEMORY);
        command.addAll(List.of(
                "-XX:Tier4InvocationThreshold=" + 5_000 * PATIENCE,
                "-XX:Tier4MinInvocationThreshold=" + 600 * PATIENCE,
                "-XX:Tier4CompileThreshold=" + 15_000 * PATIENCE,
                "-XX:Tier4BackEdgeThreshold=" + 40_000 * PATIENCE,
                "-Djava.awt.headless=true",
                "-Dhazelcast.phone.home.enabled=false",
                // The door has rules of its own for headers: a cookie of another application must not break a call.
                "-Dorg.glassfish.grizzly.http.STRICT_HEADER_NAME_VALIDATION_RFC_9110=false",
                "-Dorg.glassfish.grizzly.http.STRICT_HEADER_VALUE_VALIDATION_RFC_9110=false",
                "-Dderby.stream.error.file=" + settings.log().resolveSibling("derby.log"),
                "-jar",
                settings.server().toString(),
                "--nocluster",
                "--disablephonehome",
                "--logproperties",
                settings.files().resolve("logging.properties").toString(),
                "--prebootcommandfile",
                settings.files().resolve("preboot.txt").toString(),
                "--port",
                Integer.toString(settings.port()),
                "--contextroot",
                "/",
                "--deploy",
                settings.war().toString()));
        Path modules = settings.data().resolve("modules");
        try (Stream<Path> files = Files.list(modules)) {
            if (files.anyMatch(file -> file.toString().endsWith(".jar"))) {
                command.addAll(List.of("--addlibs", modules.toString()));
            }
        }
        return command;
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
