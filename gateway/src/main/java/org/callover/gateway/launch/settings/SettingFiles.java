package org.callover.gateway.launch.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Settings that name a file. */
record SettingFiles(Function<String, Optional<String>> settings) {

    /** The readable file that a setting names; empty if it is not set. */
    Optional<Path> file(String key) throws Refusal {
        Optional<Path> given = settings.apply(key).map(Path::of).map(Path::toAbsolutePath);
        if (given.isPresent()) {
            Path file = given.get();
            if (!Files.exists(file)) {
                throw new Refusal(key + " is " + file + ", which does not exist: give the path of a file.");
            }
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new Refusal(
                        key + " is " + file + ", which cannot be read: give another file, or correct its permissions.");
            }
        }
        return given;
    }

    /** The first line of the file that a setting names; empty if it is not set. */
    Optional<String> firstLine(String key) throws Refusal {
        Optional<Path> file = file(key);
        return file.isPresent() ? Optional.of(firstLine(key, file.get())) : Optional.empty();
    }

    private static String firstLine(String key, Path file) throws Refusal {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Refusal(
                    key + " is " + file + ", which is not a text file: give one with the password on its first line.");
        }
    }
}
