package org.callover.gateway.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.callover.gateway.launch.settings.LaunchSettings;

/** The command line that starts the server's process. */
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

    /** Java cannot say who may read the files that it makes. */
    private static final List<String> OWNER_ONLY = List.of("/bin/sh", "-c", "umask 077; exec \"$0\" \"$@\"");

    private ServerCommand() {}

    static List<String> of(LaunchSettings settings, DataFolder data, RunFolder run, ClassArchive archive)
            throws IOException {
        List<String> command = new ArrayList<>(Files.isExecutable(Path.of(OWNER_ONLY.get(0))) ? OWNER_ONLY : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(archive.options());
        command.addAll(MEMORY);
        command.addAll(COMPILING);
        command.addAll(doors(settings.server()));
        command.addAll(List.of(
                // Its file in the system's temporary folder would outlive a killed server.
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                // The door has rules of its own for headers: a cookie of another application must not break a call.
                "-Dorg.glassfish.grizzly.http.STRICT_HEADER_VALUE_VALIDATION_RFC_9110=false",
                "-Djava.io.tmpdir=" + run.temporary(),
                "-Dderby.stream.error.file=" + data.derbyLog(),
                "-Dderby.infolog.append=true",
                "-cp",
                settings.bootstrap() + File.pathSeparator + settings.server(),
                Bootstrap.class.getName(),
                data.serverLock().toString(),
                Long.toString(Server.secondsToStop(settings))));
        command.addAll(arguments(settings, run));
        return command;
    }

    private static List<String> arguments(LaunchSettings settings, RunFolder run) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
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
        Path modules = settings.data().resolve("modules");
        try (Stream<Path> files = Files.list(modules)) {
            if (files.anyMatch(file -> file.toString().endsWith(".jar"))) {
                arguments.addAll(List.of("--addlibs", modules.toString()));
            }
        }
        return arguments;
    }

    /** The packages of Java that the server asks for in its manifest, which counts only with {@code -jar}. */
    private static List<String> doors(Path server) throws IOException {
        try (JarFile jar = new JarFile(server.toFile())) {
            Attributes asked = jar.getManifest().getMainAttributes();
            return Stream.of("Add-Exports", "Add-Opens")
                    .filter(kind -> asked.getValue(kind) != null)
                    .flatMap(kind -> Stream.of(asked.getValue(kind).strip().split("\\s+"))
                            .map(door -> "--" + kind.toLowerCase(Locale.ROOT) + "=" + door + "=ALL-UNNAMED"))
                    .toList();
        }
    }

    /** The commands of every instance, and those that follow from the settings of this one. */
    private static Path preboot(LaunchSettings settings, RunFolder run) throws IOException {
        String protocol = settings.identity().isPresent() ? "https-listener" : "http-listener";
        List<String> files = settings.identity().isPresent()
                ? List.of("preboot.txt", "listener.txt", "tls.txt")
                : List.of("preboot.txt", "listener.txt");
        List<String> commands = new ArrayList<>();
        for (String file : files) {
            for (String line : Files.readAllLines(settings.files().resolve(file))) {
                commands.add(line.replace("{protocol}", protocol)
                        .replace("{address}", settings.endpoint().bindAddress()));
            }
        }
        return run.write("preboot.txt", commands);
    }
}
