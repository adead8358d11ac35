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
    private SortedMap<String, String> accepted = new TreeMap<>();

    /**
     * The folder at one moment.
     *
     * @param texts the texts, and the files that are ignored
     * @param files the size and time of each file just before the texts were read, so that a later change is noticed
     */
    record Reading(FolderTexts texts, SortedMap<String, String> files) {}

    DefinitionsFolder(Path path) {
        this.path = path;
    }

    Reading read() {
        SortedMap<String, String> files = files();
        return new Reading(new FolderSource(path).look(), files);
    }

    /** Whether a file was added, removed or changed since the reading that was accepted last. */
    boolean changed() {
        return !files().equals(accepted);
    }

    /** Notes that what was read has been dealt with. A reading that failed is not accepted, so it is tried again. */
    void accept(Reading reading) {
        accepted = reading.files();
    }

    private SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(path)) {
            return files;
        }
        try (Stream<Path> entries = Files.walk(path, DEEPEST)) {
            for (Path file : (Iterable<Path>) entries::iterator) {
                // the time of a folder changes whenever a file in it is written
                if (Files.isRegularFile(file)) {
                    files.put(path.relativize(file).toString(), stamp(file));
                }
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String stamp(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size() + " " + attributes.lastModifiedTime();
    }

    /** Writes a whole file, replacing any of the same name. Returns the reading with this file as it is now. */
    Reading write(String name, String yaml, Reading reading) {
        try {
            Path draft = Files.createTempFile(path, name, ".part");
            Files.writeString(draft, yaml);
            Path file = path.resolve(name);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            SortedMap<String, String> files = new TreeMap<>(reading.files());
            files.put(name, stamp(file));
            return new Reading(reading.texts(), files);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
