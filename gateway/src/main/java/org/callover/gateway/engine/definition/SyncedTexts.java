package org.callover.gateway.engine.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callover.gateway.engine.code.Sha256;

/**
 * A note of which text each file of the definitions folder had when it was last the same as the text in force. So a file
 * that an officer changed differs from one that is only older than the text that came into force elsewhere.
 */
final class SyncedTexts {
    private final Path note;
    private final SortedMap<String, String> hashes;
    private boolean isSaved;

    private SyncedTexts(Path note, SortedMap<String, String> hashes) {
        this.note = note;
        this.hashes = hashes;
        this.isSaved = Files.exists(note);
    }

    /** The note in a file. Without one, the files of the folder are compared with the texts in force now. */
    static SyncedTexts in(Path note, Set<String> files, Map<String, String> inForce) {
        SortedMap<String, String> hashes = new TreeMap<>();
        if (Files.exists(note)) {
            try {
                // A line is the hash, a space and the name of the file.
                Files.readAllLines(note)
                        .forEach(line -> hashes.put(line.substring(line.indexOf(' ') + 1), line.split(" ", 2)[0]));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        } else {
            inForce.forEach((name, yaml) -> {
                if (files.contains(name)) {
                    hashes.put(name, hash(yaml));
                }
            });
        }
        return new SyncedTexts(note, hashes);
    }

    Set<String> names() {
        return Set.copyOf(hashes.keySet());
    }

    /** Whether the folder has had a file of this name that was in force. */
    boolean knows(String name) {
        return hashes.containsKey(name);
    }

    /** Whether the file had this text when it was last the same as the text in force. */
    boolean has(String name, String yaml) {
        return hash(yaml).equals(hashes.get(name));
    }

    void put(String name, String yaml) {
        String hash = hash(yaml);
        isSaved &= hash.equals(hashes.put(name, hash));
    }

    void remove(String name) {
        isSaved &= hashes.remove(name) == null;
    }

    /** Writes the note, if it changed. */
    void save() {
        if (isSaved) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        hashes.forEach(
                (name, hash) -> lines.append(hash).append(' ').append(name).append('\n'));
        try {
            Path draft = Files.createTempFile(Objects.requireNonNull(note.getParent()), "definitions", ".part");
            Files.writeString(draft, lines);
            Files.move(draft, note, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            isSaved = true;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String hash(String yaml) {
        return Sha256.hex(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
