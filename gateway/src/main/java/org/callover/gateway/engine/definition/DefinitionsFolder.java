package org.callover.gateway.engine.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callover.gateway.store.DefinitionStore.TextInForce;
import org.callover.kpi.catalogue.FolderSource;
import org.callover.kpi.catalogue.FolderSource.FolderTexts;
import org.callover.kpi.catalogue.FolderSource.Ignored;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the officers' definitions. It is one way to put texts in force, and shows those that are.
 *
 * <p>It is polled for changes, as network drives do not report them. Not for use by several threads at once.
 */
public final class DefinitionsFolder {

    private static final int DEEPEST = 4;

    private final Path path;
    private final SyncedTexts synced;
    private SortedMap<String, String> accepted = new TreeMap<>();

    /**
     * The folder at one moment.
     *
     * @param texts the texts, and the files that are ignored
     * @param files the size and time of each file just before the texts were read, so that a later change is noticed
     */
    public record Reading(FolderTexts texts, SortedMap<String, String> files) {

        /** The texts by the name of their file. */
        SortedMap<String, String> byName() {
            SortedMap<String, String> byName = new TreeMap<>();
            texts.texts().forEach(text -> byName.put(text.name(), text.yaml()));
            return byName;
        }

        boolean isUnread(String name) {
            return texts.ignored().stream().map(Ignored::name).anyMatch(name::equals);
        }
    }

    /**
     * A folder.
     *
     * @param note the file in which it is noted which texts the folder and the service agree on
     * @param inForce the texts in force
     */
    public DefinitionsFolder(Path path, Path note, SortedMap<String, TextInForce> inForce) {
        this.path = path;
        Set<String> names = read().byName().keySet();
        this.synced = SyncedTexts.in(note, names, yamls(inForce));
    }

    private static SortedMap<String, String> yamls(Map<String, TextInForce> texts) {
        SortedMap<String, String> yamls = new TreeMap<>();
        texts.forEach((name, text) -> yamls.put(name, text.yaml()));
        return yamls;
    }

    public Reading read() {
        SortedMap<String, String> files = files();
        return new Reading(new FolderSource(path).look(), files);
    }

    /** Whether a file was added, removed or changed since the reading that was accepted last. */
    public boolean changed() {
        return !files().equals(accepted);
    }

    /**
     * The texts as officers want them: those in force, with every change that was made in the folder. A folder that is
     * not there at all, such as a network drive that is not connected, changes nothing.
     */
    public SortedMap<String, String> wanted(Reading reading, SortedMap<String, TextInForce> inForce) {
        SortedMap<String, String> wanted = yamls(inForce);
        if (isGone()) {
            return wanted;
        }
        Map<String, String> files = reading.byName();
        files.forEach((name, yaml) -> {
            if (!synced.has(name, yaml)) {
                wanted.put(name, yaml);
            }
        });
        wanted.keySet().removeIf(name -> isRemoved(name, reading));
        return wanted;
    }

    private boolean isGone() {
        return !Files.isDirectory(path) && !synced.names().isEmpty();
    }

    private boolean isRemoved(String name, Reading reading) {
        return synced.knows(name) && !reading.byName().containsKey(name) && !reading.isUnread(name);
    }

    /**
     * Notes that what was read has been dealt with, and brings the folder in line with what is in force. A file that was
     * changed here and is not in force, because of a fault, stays as it is.
     */
    public void settle(Reading reading, SortedMap<String, TextInForce> inForce) {
        if (isGone()) {
            return;
        }
        SortedMap<String, String> stamps = new TreeMap<>(reading.files());
        Set<String> names = new TreeSet<>(inForce.keySet());
        names.addAll(reading.byName().keySet());
        names.addAll(synced.names());
        for (String name : names) {
            settle(name, reading, inForce, stamps);
        }
        synced.save();
        accepted = stamps;
    }

    private void settle(
            String name, Reading reading, SortedMap<String, TextInForce> inForce, SortedMap<String, String> stamps) {
        String file = reading.byName().get(name);
        TextInForce text = inForce.get(name);
        if (text == null) {
            if (file == null) {
                synced.remove(name);
            } else if (synced.has(name, file)) {
                delete(name, stamps);
            }
        } else if (file == null) {
            if (!reading.isUnread(name) && !synced.knows(name)) {
                write(name, text.yaml(), stamps);
            }
        } else if (file.equals(text.yaml())) {
            synced.put(name, file);
        } else if (synced.has(name, file)) {
            write(name, text.yaml(), stamps);
        }
    }

    /** Writes a text that was put in force by a call, in place of any file of the same name. */
    public void write(String name, String yaml, Reading reading) {
        SortedMap<String, String> stamps = new TreeMap<>(reading.files());
        stamps.remove(name);
        replace(name, yaml, stamps);
        synced.save();
        accepted.put(name, Objects.requireNonNull(stamps.get(name)));
    }

    /** Writes a whole file, unless somebody has saved it since it was read. */
    private void write(String name, String yaml, SortedMap<String, String> stamps) {
        if (Objects.equals(stampOf(name), stamps.get(name))) {
            replace(name, yaml, stamps);
        }
    }

    private void replace(String name, String yaml, SortedMap<String, String> stamps) {
        Path file = file(name);
        try {
            Path parent = Objects.requireNonNull(file.getParent());
            Files.createDirectories(parent);
            Path draft = Files.createTempFile(parent, file.getFileName().toString(), ".part");
            Files.writeString(draft, yaml);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            stamps.put(name, stamp(file));
            synced.put(name, yaml);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void delete(String name, SortedMap<String, String> stamps) {
        if (Objects.equals(stampOf(name), stamps.get(name))) {
            try {
                Files.deleteIfExists(file(name));
                stamps.remove(name);
                synced.remove(name);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    private Path file(String name) {
        Path file = path.resolve(name).normalize();
        if (!file.startsWith(path.normalize())) {
            throw new IllegalStateException("'%s' is not the name of a file in the definitions folder".formatted(name));
        }
        return file;
    }

    /** The size and time of a file; null if it is not there. */
    private @Nullable String stampOf(String name) {
        try {
            Path file = file(name);
            return Files.exists(file) ? stamp(file) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
                    files.put(path.relativize(file).toString().replace('\\', '/'), stamp(file));
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
}
