package org.callover.gateway.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file that the product brings along for its papers: a style sheet, a font, a template. */
public record PackedFile(byte[] bytes) {

    /** Reads the file at this place of the class path, which starts with a slash. */
    public static PackedFile at(String place) {
        try (InputStream file = PackedFile.class.getResourceAsStream(place)) {
            if (file == null) {
                throw new IllegalStateException("the file " + place + " is missing from the product");
            }
            return new PackedFile(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is written in it. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
