package org.callover.gateway.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A strict reader of UTF-8: a wrong byte must not become a question mark in the name of a place. */
final class Utf8 {
    private static final int AT_ONCE = 8_192;

    private Utf8() {}

    /** A reader that stops with a {@link java.nio.charset.CharacterCodingException} at bytes that are not UTF-8. */
    static Reader open(Path file) throws IOException {
        return new InputStreamReader(Files.newInputStream(file), decoder());
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The refusal of a file that is not in UTF-8, with the first line that is not. */
    static RuntimeException refusal(Path file) throws IOException {
        return UnreadableFile.at(
                firstWrongLine(file),
                UnreadableFile.Code.NOT_UTF8,
                "the text is not in UTF-8: save the file as 'CSV UTF-8 (comma delimited)'");
    }

    /**
     * Decodes one buffer at a time: a line may be as long as the file, and a reader would lose the text before a wrong
     * byte.
     */
    private static long firstWrongLine(Path file) throws IOException {
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
        CharBuffer letters = CharBuffer.allocate(AT_ONCE);
        Lines lines = new Lines();
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            CoderResult result = CoderResult.UNDERFLOW;
            while (!end && !result.isError()) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                result = decoder.decode(bytes, letters, end);
                bytes.compact();
                lines.count(letters.flip());
                letters.clear();
            }
        }
        return lines.number;
    }

    /** A count of lines, whatever their line ending. */
    private static final class Lines {
        private long number = 1;
        private char before;

        void count(CharBuffer letters) {
            while (letters.hasRemaining()) {
                char letter = letters.get();
                if (letter == '\r' || letter == '\n' && before != '\r') {
                    number++;
                }
                before = letter;
            }
        }
    }
}
