package org.callover.gateway.ingest.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The finding of the first line that is not UTF-8. */
final class Utf8 {
    private Utf8() {}

    static RuntimeException refusal(Path file) throws IOException {
        // In Latin-1 every byte is a character, so that lines can be told apart before they are understood.
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!isUtf8(line)) {
                    break;
                }
                number++;
            }
            return Unreadable.at(
                    number, "NOT_UTF8", "the text is not in UTF-8: save the file as 'CSV UTF-8 (comma delimited)'");
        }
    }

    private static boolean isUtf8(String latin) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
