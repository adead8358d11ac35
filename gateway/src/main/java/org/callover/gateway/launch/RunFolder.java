package org.callover.gateway.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder {@code run/} in the data folder, for files that are needed only while a server runs: its unpacked files,
 * uploads in progress, and its start commands.
 *
 * <p>It is emptied at every start, as a killed server cannot tidy up, and removed at every orderly stop.
 */
record RunFolder(Path path) {

    static RunFolder in(DataFolder data) {
        return new RunFolder(data.path().resolve("run"));
    }

    /** Empties it; only for the process that holds the data folder. */
    void empty() throws IOException {
        remove();
        OwnerOnly.createFolders(temporary());
    }

    /** The server's folder for temporary files. */
    Path temporary() {
        return path.resolve("tmp");
    }

    /** Writes lines to a file with this name. */
    Path write(String name, List<String> lines) throws IOException {
        return Files.write(make(name), lines);
    }

    /** Makes an empty file with this name. */
    Path make(String name) throws IOException {
        return OwnerOnly.createFile(path.resolve(name));
    }

    void remove() throws IOException {
        remove(path);
    }

    /** Removes a folder with everything in it. */
    static void remove(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.deleteIfExists(path);
            return;
        }
        // A link is removed, not followed.
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
