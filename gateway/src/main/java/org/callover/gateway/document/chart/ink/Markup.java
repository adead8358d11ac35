package org.callover.gateway.document.chart.ink;

import java.util.ArrayDeque;
import java.util.Deque;
import org.callover.kpi.text.Legible;

/**
 * Elements as they are written, one inside the other: always well-formed XML, whatever the texts are.
 *
 * <p>Numbers have at most two decimals, which is far below what can be seen.
 */
public final class Markup {

    private static final double HUNDREDTHS = 100;
    private static final double LARGEST = 1e9;

    private final StringBuilder written = new StringBuilder(8192);
    private final Deque<String> inside = new ArrayDeque<>();
    private boolean isTagOpen;

    /** Starts an element, whose attributes follow. */
    public Markup start(String name) {
        closeTag();
        written.append('<').append(name);
        inside.push(name);
        isTagOpen = true;
        return this;
    }

    /** An attribute of the element that was started last. */
    public Markup with(String name, String value) {
        if (!isTagOpen) {
            throw new IllegalStateException("there is no start tag for the attribute " + name);
        }
        written.append(' ').append(name).append("=\"");
        escape(plain(value));
        written.append('"');
        return this;
    }

    /** An attribute with a number. */
    public Markup with(String name, double value) {
        if (!isTagOpen) {
            throw new IllegalStateException("there is no start tag for the attribute " + name);
        }
        written.append(' ').append(name).append("=\"");
        number(written, value);
        written.append('"');
        return this;
    }

    /** Words inside the element. */
    public Markup words(String text) {
        closeTag();
        escape(plain(text));
        return this;
    }

    /** Ends the innermost element. */
    public Markup end() {
        String name = inside.pop();
        if (isTagOpen) {
            written.append("/>");
            isTagOpen = false;
        } else {
            written.append("</").append(name).append('>');
        }
        return this;
    }

    /** All that was written. */
    @Override
    public String toString() {
        if (!inside.isEmpty()) {
            throw new IllegalStateException("not ended: " + inside);
        }
        return written.toString();
    }

    /** Appends a number, rounded to hundredths. */
    public static void number(StringBuilder to, double value) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException(value + " is not a place in a drawing");
        }
        long hundredths = Math.round(value * HUNDREDTHS);
        if (hundredths < 0) {
            to.append('-');
        }
        long size = Math.abs(hundredths);
        to.append(size / 100);
        long rest = size % 100;
        if (rest != 0) {
            to.append('.').append(rest / 10);
            if (rest % 10 != 0) {
                to.append(rest % 10);
            }
        }
    }

    private void closeTag() {
        if (isTagOpen) {
            written.append('>');
            isTagOpen = false;
        }
    }

    /** The text without what cannot be shown, which most texts have none of. */
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return Legible.plain(text);
            }
        }
        return text;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                default -> written.append(letter);
            }
        }
    }
}
