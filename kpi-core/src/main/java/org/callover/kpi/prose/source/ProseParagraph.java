package org.callover.kpi.prose.source;

/**
 * A paragraph, a heading or an entry of a list.
 *
 * @param line the line on which it begins, from 1
 * @param column the character of that line at which it begins, from 1
 * @param text the words; a line feed in it is the end of a line
 */
public record ProseParagraph(int line, int column, String text, boolean isHeading) implements Prose.Block {

    /** A paragraph at the beginning of a line. */
    public ProseParagraph(int line, String text, boolean isHeading) {
        this(line, 1, text, isHeading);
    }
}
