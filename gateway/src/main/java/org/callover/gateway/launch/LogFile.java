package org.callover.gateway.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log that is kept across restarts. Lines are added at its end; a full file is renamed to {@code .1}, the one before
 * it to {@code .2}, and so on.
 */
final class LogFile {
    private static final long FULL = 10L * 1024 * 1024;
    private static final int KEPT = 9;

    private final Path path;
    private final long full;
    private OutputStream out;
    private long size;

    LogFile(Path path) throws IOException {
        this(path, FULL);
    }

    LogFile(Path path, long full) throws IOException {
        this.path = path;
        this.full = full;
        this.out = open();
    }

    /** Renames a file that another process writes, if it is full. */
    static void rotate(Path path) throws IOException {
        if (Files.exists(path) && Files.size(path) >= FULL) {
            putAside(path);
        }
    }

    void add(String line) {
        byte[] bytes = (line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        try {
            if (size > 0 && size + bytes.length > full) {
                out.close();
                putAside(path);
                out = open();
            }
            out.write(bytes);
            size += bytes.length;
        } catch (IOException discFull) {
            // The server goes on without its log, and does not wait until somebody has made room on the disk.
        }
    }

    private OutputStream open() throws IOException {
        if (!Files.exists(path)) {
            OwnerOnly.createFile(path);
        }
        size = Files.size(path);
        return Files.newOutputStream(path, StandardOpenOption.APPEND);
    }

    private static void putAside(Path path) throws IOException {
        for (int older = KEPT; older > 0; older--) {
            Path from = older == 1 ? path : numbered(path, older - 1);
            if (Files.exists(from)) {
                Files.move(from, numbered(path, older), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path numbered(Path path, int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }
}
