package org.callover.gateway.document.docx.plan;

import org.callover.gateway.document.Picture;

/** How a page of A4 lies. Lengths are in twentieths of a point. */
public enum PageLayout {
    /** The pages of most papers. */
    UPRIGHT(11_906, 16_838),
    /** The pages of wide tables. */
    ACROSS(16_838, 11_906);

    /** How many of these lengths are an inch. */
    public static final int INCH = 1440;
    /** How many pixels of CSS are an inch. */
    public static final int PIXELS = 96;
    /** Two centimetres. */
    public static final int MARGIN = 1134;

    /** How much of the height of the text a picture may take, so that its caption has room too. */
    private static final double TALLEST = 0.85;

    private final int paperWidth;
    private final int paperHeight;

    PageLayout(int paperWidth, int paperHeight) {
        this.paperWidth = paperWidth;
        this.paperHeight = paperHeight;
    }

    /** The width of the paper. */
    public int paperWidth() {
        return paperWidth;
    }

    /** The height of the paper. */
    public int paperHeight() {
        return paperHeight;
    }

    /** The width of the text. */
    public int width() {
        return paperWidth - 2 * MARGIN;
    }

    /** The height of the text. */
    public int height() {
        return paperHeight - 2 * MARGIN;
    }

    /** How large a picture is on the page, as a share of its own size: whole, if the page has room for it. */
    public double share(Picture picture) {
        double wide = (double) width() * PIXELS / INCH / picture.width();
        double high = TALLEST * height() * PIXELS / INCH / picture.height();
        return Math.min(1, Math.min(wide, high));
    }
}
