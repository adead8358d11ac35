package org.callover.gateway.problem;

import java.nio.charset.StandardCharsets;

/**
 * The place of a value in a JSON document (RFC 6901): empty for the whole document, or such as {@code /claims/3/value}.
 *
 * <p>A value whose own place would be too long to write, or whose name is not proper Unicode, has the place of what it
 * is in.
 */
public record JsonPointer(String text) {

    /** The whole document. */
    public static final JsonPointer ROOT = new JsonPointer("");

    private static final int LONGEST = 1_000;

    /** The place with a pointer; if that is too long to write, the place of what it is in. */
    public static JsonPointer parse(String pointer) {
        String shortened = pointer;
        while (shortened.length() > LONGEST) {
            shortened = shortened.substring(0, shortened.lastIndexOf('/'));
        }
        return new JsonPointer(shortened);
    }

    /** The place of a member of the object here. */
    public JsonPointer member(String name) {
        boolean isWritten = text.length() + name.length() <= LONGEST
                && StandardCharsets.UTF_8.newEncoder().canEncode(name);
        return isWritten ? new JsonPointer(text + '/' + name.replace("~", "~0").replace("/", "~1")) : this;
    }

    /** The place of an item of the list here, counted from 0. */
    public JsonPointer item(int index) {
        return member(Integer.toString(index));
    }

    @Override
    public String toString() {
        return text;
    }
}
