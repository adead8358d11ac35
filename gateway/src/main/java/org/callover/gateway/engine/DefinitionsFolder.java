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

/** The folder of the officers' definitions; whether it changed is looked at now and then, so that network drives work too. */
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

    /** The texts that lie in it now, and the files that are not read. */
    FolderTexts texts() {
        return new FolderSource(path).look();
    }

    /** Whether a file came, went or changed since the last time this was asked. */
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

    /** Writes a file whole, in the place of one of its name; that is no change to be noticed. */
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
