package org.callover.gateway.document.docx.plan;

import java.util.List;

/**
 * The styles of paragraphs outside tables. The sizes are those in {@code styles.xml}, in points; they are here to find out
 * on which page a paragraph is.
 */
public enum TextStyle {
    TITLE("Title", 24, true, 1, 0, 6),
    SUBTITLE("Subtitle", 14, false, 1.15, 0, 16),
    HEADING_1("Heading1", 18, true, 1, 20, 8),
    HEADING_2("Heading2", 15, true, 1, 18, 6),
    HEADING_3("Heading3", 14, true, 1, 16, 6),
    HEADING_4("Heading4", 13, true, 1, 14, 4),
    HEADING_5("Heading5", 12, true, 1, 12, 4),
    HEADING_6("Heading6", 12, true, 1, 12, 4),
    NORMAL("Normal", 12, false, 1.15, 0, 8),
    POINT("ListBullet", 12, false, 1.15, 0, 4),
    CAPTION("Caption", 12, true, 1.05, 12, 5),
    PICTURE("Picture", 12, false, 1, 0, 6),
    NOTE("Note", 12, false, 1.15, 0, 6);

    private static final List<TextStyle> HEADINGS =
            List.of(HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5, HEADING_6);

    private static final double BELOW_TABLE = 10;

    private final String id;
    private final double size;
    private final boolean isBold;
    private final double spacing;
    private final double before;
    private final double after;

    TextStyle(String id, double size, boolean isBold, double spacing, double before, double after) {
        this.id = id;
        this.size = size;
        this.isBold = isBold;
        this.spacing = spacing;
        this.before = before;
        this.after = after;
    }

    /** The style of headings of a level, from 1. There are six; deeper ones look like the sixth. */
    static TextStyle heading(int level) {
        return HEADINGS.get(Math.min(level, HEADINGS.size()) - 1);
    }

    /** Its id in the document. */
    public String id() {
        return id;
    }

    /** Whether something always follows it on the same page. */
    boolean keepsWithNext() {
        return this == TITLE || this == CAPTION || HEADINGS.contains(this);
    }

    /** The size of its letters. */
    public double size() {
        return size;
    }

    /** Whether its letters are bold. */
    public boolean isBold() {
        return isBold;
    }

    /** The height of a line, as a multiple of what the font needs. */
    public double spacing() {
        return spacing;
    }

    /** The space above it. */
    public double before() {
        return before;
    }

    /** The space above it if it stands right below a table, in points; styles that have a space of their own need none. */
    public double belowTable() {
        return this == NORMAL || this == POINT || this == NOTE ? BELOW_TABLE : 0;
    }

    /** The space below it. */
    public double after() {
        return after;
    }
}
