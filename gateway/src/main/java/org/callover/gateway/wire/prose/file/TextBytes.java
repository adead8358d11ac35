package org.callover.gateway.wire.prose.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the letters of a text: UTF-8, or UTF-16 with a mark at its beginning. */
public final class TextBytes {

    private static final int BYTE = 0xFF;
    private static final String MARK = "\uFEFF";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextBytes() {}

    /** The text; nothing if it is in another encoding. */
    public static Optional<String> read(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & BYTE) << Byte.SIZE | bytes[1] & BYTE;
        // "Unicode text" is UTF-16.
        boolean isWide = mark == MARK.charAt(0) || mark == Character.reverseBytes(MARK.charAt(0));
        return decoded(bytes, isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    /** The text in the encoding of older spreadsheets in Western Europe; nothing if it has bytes without a letter. */
    public static Optional<String> ofWindows(byte[] bytes) {
        return decoded(bytes, WINDOWS);
    }

    private static Optional<String> decoded(byte[] bytes, Charset encoding) {
        try {
            String text = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith(MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
