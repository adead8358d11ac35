package org.callover.gateway.document.docx;

/**
 * The shape of pages: A4 upright or across, with its text in columns side by side or not. Lengths are in twentieths of a point.
 */
record PageLayout(boolean isAcross, int columns) {

    /** The pages of most papers. */
    static final PageLayout UPRIGHT = new PageLayout(false, 1);
    /** The pages of wide tables. */
    static final PageLayout ACROSS = new PageLayout(true, 1);

    /** How many of these are an inch. */
    static final int INCH = 1440;
    /** How many pixels of CSS are an inch. */
    static final int PIXELS = 96;

    private static final int SHORT_SIDE = 11_906;
    private static final int LONG_SIDE = 16_838;
    /** Two centimetres. */
    private static final int MARGIN = 1134;

    private static final int BETWEEN_COLUMNS = 454;
    private static final int TO_HEADER = 567;

    /** Upright pages with as many columns as tables of this width allow. */
    static PageLayout uprightFor(int widestTable) {
        int columns = 3;
        while (columns > 1 && new PageLayout(false, columns).width() < widestTable) {
            columns--;
        }
        return new PageLayout(false, columns);
    }

    /** The width of the text, in one column. */
    int width() {
        int all = (isAcross ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
        return (all - (columns - 1) * BETWEEN_COLUMNS) / columns;
    }

    /** The height of the text. */
    int height() {
        return (isAcross ? SHORT_SIDE : LONG_SIDE) - 2 * MARGIN;
    }

    /** Writes the size of the pages and their columns as properties of a section. */
    void writeTo(Wml to) {
        to.start("pgSz").with("w", isAcross ? LONG_SIDE : SHORT_SIDE).with("h", isAcross ? SHORT_SIDE : LONG_SIDE);
        if (isAcross) {
            to.with("orient", "landscape");
        }
        to.end().start("pgMar");
        for (String side : new String[] {"top", "right", "bottom", "left"}) {
            to.with(side, MARGIN);
        }
        to.with("header", TO_HEADER).with("footer", TO_HEADER).with("gutter", 0).end();
        to.start("cols");
        if (columns > 1) {
            to.with("num", columns);
        }
        to.with("space", BETWEEN_COLUMNS).end();
    }
}
