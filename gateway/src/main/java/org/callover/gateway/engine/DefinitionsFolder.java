package org.callover.gateway.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.FolderSource;
import org.callover.kpi.catalogue.FolderSource.FolderTexts;

/** The folder of the officers' definitions. It is polled for changes, as network drives do not report them. */
final class DefinitionsFolder {

    private static final int DEEPEST = 4;

    private final Path path;
    private SortedMap<String, String> seen = new TreeMap<>();

    DefinitionsFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** The texts in the folder now, and the files that are ignored. */
    FolderTexts texts() {
        return new FolderSource(path).look();
    }

    /** Whether a file was added, removed or changed since the last call. */
    boolean changed() {
        SortedMap<String, String> now = look();
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    private SortedMap<String, String> look() {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(path)) {
            return files;
        }
        try (Stream<Path> entries = Files.walk(path, DEEPEST)) {
            for (Path file : (Iterable<Path>) entries::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                files.put(path.relativize(file).toString(), attributes.size() + " " + attributes.lastModifiedTime());
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes a whole file, replacing any of the same name. {@link #changed} does not report it. */
    void write(String name, String yaml) {
        try {
            Path draft = Files.createTempFile(path, name, ".part");
            Files.writeString(draft, yaml);
            Files.move(draft, path.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        seen = look();
    }
}
