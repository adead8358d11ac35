package org.callover.gateway.document.sheet;

/** A line of text above a table. */
public record Line(Level level, SheetCell.Words words) {

    /** What a line is to the sheet. */
    public enum Level {
        /** The title of the sheet. */
        TITLE,
        /** A heading below the title. */
        HEADING,
        /** Any other line. */
        TEXT
    }

    static Line title(String text) {
        return new Line(Level.TITLE, SheetCell.words(text));
    }

    static Line heading(String text) {
        return new Line(Level.HEADING, SheetCell.words(text));
    }

    static Line text(String text) {
        return new Line(Level.TEXT, SheetCell.words(text));
    }

    static Line link(String text, LinkTarget target) {
        return new Line(Level.TEXT, new SheetCell.Words(text, target));
    }
}
