package org.callover.gateway.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the machine that is run in a folder and must end well. */
record Tool(Path folder) {

    private static final int PATIENCE_IN_MINUTES = 10;

    /** The folder of this profile below {@code target}, with the generators and the libraries of the clients. */
    static final Path HOME =
            Path.of(System.getProperty("clients.folder", "target/clients")).toAbsolutePath();

    /** The programs that use the clients, and the packages they need. */
    static final Path SOURCES = Path.of("src/test/clients").toAbsolutePath();

    /** The java of this build. */
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** A tool that runs in a new folder, which this makes. */
    static Tool in(Path folder) {
        try {
            delete(folder);
            Files.createDirectories(folder);
            return new Tool(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Installs the packages that {@code package.json} names, from the registry or the cache that npm is set up to use. */
    static Path packages() {
        Path folder = HOME.resolve("npm");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("package.json"), Files.readString(SOURCES.resolve("package.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Tool(folder)
                .run(
                        "npm",
                        "install",
                        "--prefer-offline",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "--loglevel=error");
        return folder.resolve("node_modules");
    }

    /** Runs a command and gives what it printed. */
    String run(String... command) {
        return run(List.of(command));
    }

    /** Runs a command and gives what it printed; a command that fails is a failure with all that it printed. */
    String run(List<String> command) {
        try {
            Path output = Files.createTempFile(folder, "output", ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("REDOCLY_TELEMETRY", "off");
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " takes too long:\n" + Files.readString(output));
            }
            String printed = Files.readString(output);
            if (process.exitValue() != 0) {
                throw new AssertionError(command + " failed:\n" + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
