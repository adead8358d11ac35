package org.callover.gateway.pages.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** A short paper that shows what the page finds. */
final class ExamplePaper {

    /** Its name in addresses. */
    static final String NAME = "call-over";

    private static final String FILE = "/pages/call-over.txt";

    private ExamplePaper() {}

    /** The text with a name; nothing if there is none. */
    static Optional<String> named(String name) {
        return name.equals(NAME) ? Optional.of(read()) : Optional.empty();
    }

    private static String read() {
        try (InputStream file = Objects.requireNonNull(ExamplePaper.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
