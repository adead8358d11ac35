package org.callover.gateway.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32;

/**
 * An archive of the classes that a server has loaded, kept beside the war to make later starts faster.
 *
 * <p>The first orderly stop of a server writes it, which takes a few seconds. An archive of another war, server or Java
 * is not used. If no archive can be written, every start takes as long as the first.
 */
final class ClassArchive {
    private static final String ENDING = ".jsa";

    private final Path war;
    private final Path kept;
    private final Path draft;
    private final boolean isKept;

    private ClassArchive(Path war, String key) {
        this.war = war;
        this.kept = war.resolveSibling(war.getFileName() + "-" + key + ENDING);
        this.draft = Path.of(kept + "." + ProcessHandle.current().pid());
        this.isKept = Files.isRegularFile(kept);
    }

    /** The archive for this war, the server on this class path, and this Java. */
    static ClassArchive of(Path war, Path... classPath) throws IOException {
        CRC32 key = new CRC32();
        key.update(Files.readAllBytes(war));
        StringBuilder with = new StringBuilder(Runtime.version().toString());
        for (Path jar : classPath) {
            with.append(' ').append(Files.size(jar)).append(' ').append(Files.getLastModifiedTime(jar));
        }
        key.update(with.toString().getBytes(StandardCharsets.UTF_8));
        return new ClassArchive(war.toAbsolutePath(), Long.toHexString(key.getValue()));
    }

    /** Whether it has yet to be written, which makes the next stop slower. */
    boolean isToBeWritten() {
        return !isKept;
    }

    /** The Java options with which the server uses it, or writes it at the end. */
    List<String> options() {
        return List.of(
                isKept ? "-XX:SharedArchiveFile=" + kept : "-XX:ArchiveClassesAtExit=" + draft,
                // Java's own warnings go to the server's log, but not those about thousands of classes that it leaves
                // out.
                "-Xlog:disable",
                "-Xlog:all=warning:stderr",
                "-Xlog:cds*=off:stderr");
    }

    /** Replaces the archive with the one that the server wrote at its end, if it wrote one. */
    void keep() {
        if (!Files.isRegularFile(draft)) {
            return;
        }
        try {
            Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
            try (DirectoryStream<Path> all =
                    Files.newDirectoryStream(war.resolveSibling("."), war.getFileName() + "-*" + ENDING + "*")) {
                for (Path archive : all) {
                    if (!archive.getFileName().equals(kept.getFileName())) {
                        Files.deleteIfExists(archive);
                    }
                }
            }
        } catch (IOException unwritable) {
            // The next server tries again; only time is lost.
        }
    }
}
