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
 * The classes that a server has loaded, kept beside the war so that later starts need not take them apart again.
 *
 * <p>The first server that is stopped in order writes it, which takes some seconds. The archive of another war, server or
 * Java is not used; where none can be written, every start is like the first.
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

    /** The archive of this war in this server, which is on this class path, and this Java. */
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

    /** Whether it is still to be written, for which the server takes its time when it stops. */
    boolean isToBeWritten() {
        return !isKept;
    }

    /** The options of the server's Java that use it, or that write it at the end. */
    List<String> options() {
        return List.of(
                isKept ? "-XX:SharedArchiveFile=" + kept : "-XX:ArchiveClassesAtExit=" + draft,
                // Java's own warnings go where the server's log goes; thousands of classes that it leaves out do not.
                "-Xlog:disable",
                "-Xlog:all=warning:stderr",
                "-Xlog:cds*=off:stderr");
    }

    /** Puts what the server wrote at its end in place of what there was; nothing, if it wrote nothing. */
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
            // The next server tries again; nothing but time is lost.
        }
    }
}
