package org.callover.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An instance and its folder, which are there until the last test of the run has ended. */
record SharedGateway(Path folder, RunningGateway gateway) implements AutoCloseable {

    /** Starts an instance with the default settings and a new data folder. */
    static SharedGateway start() {
        try {
            Path folder = Files.createTempDirectory("callover-shared-");
            return new SharedGateway(folder, RunningGateway.start(folder.resolve("data"), Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
