package org.callover.gateway.http.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The rules for the path and the query in the first line of a request.
 *
 * <p>The server decodes them differently in different places, so anything that could be read in two ways is refused:
 * escapes that are not two hexadecimal digits, bytes that are not UTF-8, control characters, parameters inside a path,
 * and escaped slashes or dots.
 */
public final class RequestTarget {
    private static final int DELETE = 0x7f;

    private RequestTarget() {}

    /** Refuses a path that could be read in more than one way. */
    public static void checkPath(String path) {
        if (!path.startsWith("/")) {
            throw badPath("does not begin with a slash");
        }
        String decoded = decoded(path, "path");
        if (decoded.chars().anyMatch(character -> character < ' ' || character == DELETE)) {
            throw badPath("contains a control character");
        }
        if (decoded.indexOf('\\') >= 0 || slashes(decoded) != slashes(path)) {
            throw badPath("contains a backslash or an escaped slash");
        }
        if (path.indexOf(';') >= 0) {
            throw badPath("contains a semicolon");
        }
        for (String segment : decoded.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                throw badPath("has the segment '" + segment + "'");
            }
        }
    }

    /** Refuses a query that cannot be read. */
    public static void checkQuery(String query) {
        if (decoded(query, "query").indexOf('\0') >= 0) {
            throw bad("query", "contains a NUL character");
        }
    }

    private static String decoded(String text, String part) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character <= ' ' || character >= DELETE) {
                throw bad(part, "contains a character that must be escaped");
            }
            if (character == '%') {
                bytes.put(escaped(text, at, part));
                at += 2;
            } else {
                bytes.put((byte) character);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            throw bad(part, "contains escapes that are not UTF-8");
        }
    }

    private static byte escaped(String text, int at, String part) {
        if (at + 2 >= text.length()
                || !HexFormat.isHexDigit(text.charAt(at + 1))
                || !HexFormat.isHexDigit(text.charAt(at + 2))) {
            throw bad(part, "has a '%' that is not followed by two hexadecimal digits");
        }
        return (byte) HexFormat.fromHexDigits(text, at + 1, at + 3);
    }

    private static long slashes(String text) {
        return text.chars().filter(character -> character == '/').count();
    }

    private static RefusedRequest badPath(String fault) {
        return bad("path", fault);
    }

    private static RefusedRequest bad(String part, String fault) {
        return RefusedRequest.of(
                400,
                "BAD_" + part.toUpperCase(Locale.ROOT),
                "The " + part + " of the request " + fault
                        + ": write it in UTF-8, and escape every character that is not a letter, a"
                        + " digit or one of - . _ ~ as '%' and two hexadecimal digits.");
    }
}
