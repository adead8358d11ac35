package org.callover.gateway.document.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * XML, being written. Names are constants of the program. Texts and values may come from anybody: they can neither end
 * an element nor an attribute, and characters that XML does not allow are left out.
 */
public final class Xml {

    private static final int BUFFER = 8_192;

    private final OutputStream to;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 1_024);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean isTagOpen;

    Xml(OutputStream to) {
        this.to = to;
    }

    /** XML that is written apart, to be put into other XML later. */
    public static Xml apart() {
        return new Xml(new ByteArrayOutputStream(BUFFER));
    }

    /** Puts XML that was written apart here. */
    public void include(Xml part) {
        if (!(part.to instanceof ByteArrayOutputStream bytes)) {
            throw new IllegalArgumentException("this XML was not written apart");
        }
        part.finish();
        endTag();
        flush();
        try {
            bytes.writeTo(to);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Starts an element. */
    public Xml start(String name) {
        endTag();
        flushIfFull();
        buffer.append('<').append(name);
        open.push(name);
        isTagOpen = true;
        return this;
    }

    /** Gives the element that was just started an attribute. */
    public Xml with(String name, String value) {
        if (!isTagOpen) {
            throw new IllegalStateException("the attribute " + name + " comes too late");
        }
        buffer.append(' ').append(name).append("=\"");
        escape(value);
        buffer.append('"');
        return this;
    }

    /** The same with a number. */
    public Xml with(String name, int value) {
        return with(name, Integer.toString(value));
    }

    /** Adds a text. */
    public Xml text(String text) {
        endTag();
        escape(text);
        return this;
    }

    /** Ends the element that was started last. */
    public Xml end() {
        String name = open.pop();
        if (isTagOpen) {
            buffer.append("/>");
            isTagOpen = false;
        } else {
            buffer.append("</").append(name).append('>');
        }
        return this;
    }

    void raw(String text) {
        buffer.append(text);
    }

    void finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("the element " + open.peek() + " was not ended");
        }
        flush();
    }

    private void endTag() {
        if (isTagOpen) {
            buffer.append('>');
            isTagOpen = false;
        }
    }

    private void escape(String text) {
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            String instead = instead(text, at);
            if (instead != null) {
                buffer.append(text, done, at).append(instead);
                done = at + 1;
            }
        }
        buffer.append(text, done, text.length());
    }

    private static @Nullable String instead(String text, int at) {
        return switch (text.charAt(at)) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> isAllowed(text, at) ? null : "";
        };
    }

    /** XML has no place for control characters, halves of characters and two others. */
    private static boolean isAllowed(String text, int at) {
        char letter = text.charAt(at);
        if (Character.isHighSurrogate(letter)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(letter)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return letter >= ' ' && letter < '\uFFFE';
    }

    private void flushIfFull() {
        if (buffer.length() >= BUFFER) {
            flush();
        }
    }

    private void flush() {
        try {
            to.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        buffer.setLength(0);
    }
}
