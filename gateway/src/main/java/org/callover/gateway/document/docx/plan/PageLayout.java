package org.callover.gateway.document.docx.plan;

/**
 * The shape of pages: A4 upright or across, with its text in columns side by side or not. Lengths are in twentieths of a point.
 */
public record PageLayout(boolean isAcross, int columns) {

    /** The pages of most papers. */
    public static final PageLayout UPRIGHT = new PageLayout(false, 1);
    /** The pages of wide tables. */
    public static final PageLayout ACROSS = new PageLayout(true, 1);

    /** How many of these are an inch. */
    public static final int INCH = 1440;
    /** How many pixels of CSS are an inch. */
    public static final int PIXELS = 96;

    private static final int SHORT_SIDE = 11_906;
    private static final int LONG_SIDE = 16_838;
    /** Two centimetres. */
    public static final int MARGIN = 1134;

    /** The space between columns. */
    public static final int BETWEEN_COLUMNS = 454;

    /** Upright pages with as many columns as tables of this width allow. */
    static PageLayout uprightFor(int widestTable) {
        int columns = 3;
        while (columns > 1 && new PageLayout(false, columns).width() < widestTable) {
            columns--;
        }
        return new PageLayout(false, columns);
    }

    /** The width of the paper. */
    public int paperWidth() {
        return isAcross ? LONG_SIDE : SHORT_SIDE;
    }

    /** The height of the paper. */
    public int paperHeight() {
        return isAcross ? SHORT_SIDE : LONG_SIDE;
    }

    /** The width of the text, in one column. */
    public int width() {
        int all = paperWidth() - 2 * MARGIN;
        return (all - (columns - 1) * BETWEEN_COLUMNS) / columns;
    }

    /** The height of the text. */
    public int height() {
        return paperHeight() - 2 * MARGIN;
    }
}
