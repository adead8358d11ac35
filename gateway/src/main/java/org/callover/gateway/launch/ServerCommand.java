package org.callover.gateway.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command line that starts the server's Java. */
final class ServerCommand {
    /**
     * Enough for the whole of it, as an import is read as a stream; all of it from the start, half of it for what is new
     * (a scorecard is, and so is most of what a start makes), and with room for the classes, or they are collected for
     * while they are loaded. A heap so small needs no collector that works beside the service.
     */
    private static final List<String> MEMORY =
            List.of("-Xms512m", "-Xmx512m", "-Xmn256m", "-XX:MetaspaceSize=256m", "-XX:+UseParallelGC");

    /**
     * How many times as often as usual a method must have been called before it is compiled for good. Much that a start
     * calls often is never called again, and compiling it took both cores for half of the start.
     */
    private static final int PATIENCE = 30;

    private static final List<String> COMPILING = List.of(
            "-XX:Tier4InvocationThreshold=" + 5_000 * PATIENCE,
            "-XX:Tier4MinInvocationThreshold=" + 600 * PATIENCE,
            "-XX:Tier4CompileThreshold=" + 15_000 * PATIENCE,
            "-XX:Tier4BackEdgeThreshold=" + 40_000 * PATIENCE);

    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";

    private ServerCommand() {}

    static List<String> of(LaunchSettings settings, RunFolder run, ClassArchive archive) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(archive.options());
        command.addAll(MEMORY);
        command.addAll(COMPILING);
        command.addAll(List.of(
                "-Djava.awt.headless=true",
                // The door has rules of its own for headers: a cookie of another application must not break a call.
                "-Dorg.glassfish.grizzly.http.STRICT_HEADER_NAME_VALIDATION_RFC_9110=false",
                "-Dorg.glassfish.grizzly.http.STRICT_HEADER_VALUE_VALIDATION_RFC_9110=false",
                "-Djava.io.tmpdir=" + run.temporary(),
                "-Dderby.stream.error.file=" + settings.log().resolveSibling("derby.log"),
                "-jar",
                settings.server().toString()));
        command.addAll(List.of(
                "--disablephonehome",
                "--logproperties",
                settings.files().resolve("logging.properties").toString(),
                "--prebootcommandfile",
                preboot(settings, run).toString(),
                "--port",
                Integer.toString(settings.endpoint().port()),
                "--contextroot",
                "/",
                "--deploy",
                settings.war().toString()));
        command.addAll(modules(settings.data().resolve("modules")));
        return command;
    }

    /** The commands of every instance, and those that follow from the settings of this one. */
    private static Path preboot(LaunchSettings settings, RunFolder run) throws IOException {
        List<String> commands =
                new ArrayList<>(Files.readAllLines(settings.files().resolve("preboot.txt")));
        commands.add(LISTENER + "address=" + settings.endpoint().bindAddress());
        return run.write("preboot.txt", commands);
    }

    private static List<String> modules(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".jar"))
                    ? List.of("--addlibs", folder.toString())
                    : List.of();
        }
    }
}
