package org.callover.gateway.document.chart.ink;

/**
 * The colours of drawings. Each stands out from white by at least 3 to 1, that of words by 4.5 to 1, but for the grid and the
 * grounds behind others, which nobody needs to see. Those that have a meaning stay apart for colour-blind readers.
 *
 * <p>Source: Okabe M, Ito K (2008), Color Universal Design; darkened where white paper asks for it.
 */
public final class Ink {

    /** Words, and what the paper is about. */
    public static final String TEXT = "#0b0c0c";
    /** Words that matter less. */
    public static final String QUIET = "#505a5f";
    /** The line of values. */
    public static final String LINE = "#3b4650";
    /** The grid behind a chart. */
    public static final String GRID = "#dadfe2";
    /** The ground between limits. */
    public static final String BAND = "#f1f3f5";
    /** The ground of a gap. */
    public static final String HOLE = "#e3e7ea";
    /** An improvement, and good. */
    public static final String BLUE = "#005ea8";
    /** A concern. */
    public static final String ORANGE = "#d55e00";
    /** Neither good nor bad. */
    public static final String PURPLE = "#803070";
    /** A target. */
    public static final String TARGET = "#00696e";
    /** A bar. */
    public static final String BAR = "#748ea7";
    /** Green of a RAG. */
    public static final String GREEN = "#00703c";
    /** Amber of a RAG. */
    public static final String AMBER = "#c27c0e";
    /** Red of a RAG. */
    public static final String RED = "#d4351c";
    /** Paper. */
    public static final String WHITE = "#ffffff";

    /** The fonts of all words, from the one that the PDF has in it to whatever there is. */
    public static final String FONTS = "Liberation Sans, Arial, Helvetica, sans-serif";

    private Ink() {}
}
