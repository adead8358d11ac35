package org.callover.gateway.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells whether the files of a folder changed; looked at now and then, so that network drives work too. */
final class FolderWatch {

    private static final int DEEPEST = 4;

    private SortedMap<String, String> seen = new TreeMap<>();

    /** Whether a file came, went or changed since the last time this was asked. */
    boolean changed(Path folder) {
        SortedMap<String, String> now = look(folder);
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    private static SortedMap<String, String> look(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> entries = Files.walk(folder, DEEPEST)) {
            for (Path file : (Iterable<Path>) entries::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                files.put(folder.relativize(file).toString(), attributes.size() + " " + attributes.lastModifiedTime());
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
