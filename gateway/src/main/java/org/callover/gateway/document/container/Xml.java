package org.callover.gateway.document.container;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

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
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '<' -> buffer.append("&lt;");
                case '>' -> buffer.append("&gt;");
                case '&' -> buffer.append("&amp;");
                case '"' -> buffer.append("&quot;");
                default -> {
                    if (isAllowed(text, at)) {
                        buffer.append(letter);
                    }
                }
            }
        }
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
