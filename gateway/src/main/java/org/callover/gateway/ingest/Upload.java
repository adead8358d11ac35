package org.callover.gateway.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.callover.kpi.text.Legible;
import org.jspecify.annotations.Nullable;

/**
 * A received file, kept on disk while it is read.
 *
 * <p>An import starts only when the whole file is here, so a slow sender does not delay others.
 */
record Upload(Path path, long size, String sha256, @Nullable String fileName) implements AutoCloseable {
    private static final int LONGEST_NAME = 255;

    /** Receives a whole file. */
    static Upload receive(InputStream body, @Nullable String fileName) throws IOException {
        Path path = Files.createTempFile("callover-import-", ".part");
        MessageDigest digest = newDigest();
        // Written to the existing file, which only its owner may read; a new one in its place might not be.
        try (InputStream in = new DigestInputStream(body, digest);
                OutputStream out = Files.newOutputStream(path)) {
            long size = in.transferTo(out);
            return new Upload(path, size, HexFormat.of().formatHex(digest.digest()), plain(fileName));
        } catch (IOException | RuntimeException interrupted) {
            Files.deleteIfExists(path);
            throw interrupted;
        }
    }

    /** The name without the sender's folders, which are private. */
    private static @Nullable String plain(@Nullable String fileName) {
        if (fileName == null || fileName.isBlank()) {
            return null;
        }
        int folders = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
        String name = Legible.name(fileName.substring(folders + 1).strip(), LONGEST_NAME);
        return name.isEmpty() ? null : name;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
