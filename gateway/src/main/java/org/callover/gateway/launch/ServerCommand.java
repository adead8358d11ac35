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
     * The memory of the server. 512 MB is enough, as an import is read as a stream, and is reserved at the start. Half
     * of it is for new objects, as most objects of a scorecard and of a start are short-lived. The metaspace has room
     * for all classes: loading them would otherwise trigger collections. A small heap needs no concurrent collector.
     */
    private static final List<String> MEMORY =
            List.of("-Xms512m", "-Xmx512m", "-Xmn256m", "-XX:MetaspaceSize=256m", "-XX:+UseParallelGC");

    /**
     * The factor by which more calls than usual are needed before a method is fully compiled. Many methods that a start
     * calls often are never called again, and compiling them kept both cores busy for half of the start.
     */
    private static final int PATIENCE = 30;

    private static final List<String> COMPILING = List.of(
            "-XX:Tier4InvocationThreshold=" + 5_000 * PATIENCE,
            "-XX:Tier4MinInvocationThreshold=" + 600 * PATIENCE,
            "-XX:Tier4CompileThreshold=" + 15_000 * PATIENCE,
            "-XX:Tier4BackEdgeThreshold=" + 40_000 * PATIENCE);

    /** A shell sets the rights of new files, as a Java process cannot set its own umask. */
    private static final List<String> OWNER_ONLY = List.of("/bin/sh", "-c", "umask 077; exec \"$0\" \"$@\"");

    private ServerCommand() {}

    static List<String> of(LaunchSettings settings, DataFolder data, RunFolder run, ClassArchive archive)
            throws IOException {
        List<String> command = new ArrayList<>(Files.isExecutable(Path.of(OWNER_ONLY.get(0))) ? OWNER_ONLY : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(archive.options());
        command.addAll(MEMORY);
        command.addAll(COMPILING);
        command.addAll(settings.options());
        command.addAll(doors(settings.server()));
        command.addAll(List.of(
                // The file in the system's temporary folder would remain after a killed server.
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                // We check headers ourselves: a cookie of another application must not break a call.
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

    /** The packages of Java that the server's manifest opens, which Java reads only with {@code -jar}. */
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

    /** The start commands of every server, and those for the settings of this one. */
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
