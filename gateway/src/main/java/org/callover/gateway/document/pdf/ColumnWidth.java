package org.callover.gateway.document.pdf;

import org.jsoup.nodes.Element;

/** How wide a column of a table is, by what its cells hold. */
final class ColumnWidth {
    private static final double POINTS_A_PIXEL = 0.75;
    /** What is left free beside the words of a cell, in points. */
    static final double PADDING = 9;

    private static final double RATING_PADDING = 8;
    /** How wide a column of words is at least, in ems, if it has so many words. */
    private static final double GOOD_WORDS = 7;

    private static final double GOOD_SENTENCES = 14;
    private static final double WIDEST = 40;

    private double word;
    private double text;
    private double picture;
    private double enough = GOOD_WORDS;
    private double padding = PADDING;

    /** Makes room for a cell. */
    void add(Element cell) {
        if (cell.hasClass("paper-sentence")) {
            enough = GOOD_SENTENCES;
        }
        String words = Replacement.in(cell.text());
        double all = Typeface.BOLD.width(words);
        text = Math.max(text, Math.min(all, WIDEST));
        word = Math.max(word, Math.min(isWhole(cell) ? all : longest(words), WIDEST));
        if (cell.selectFirst(".paper-rag") != null) {
            padding = PADDING + RATING_PADDING;
        }
        for (Element svg : cell.getElementsByTag("svg")) {
            picture = Math.max(picture, Double.parseDouble(svg.attr("width")) * POINTS_A_PIXEL);
        }
    }

    /** How wide it is in points if nothing in it is broken. */
    double most(int size) {
        return Math.max(Math.max(text, word) * size, picture) + padding;
    }

    /** How wide it should at least be in points, with lines that are broken between words. */
    double good(int size) {
        return Math.max(Math.max(word, Math.min(text, enough)) * size, picture) + padding;
    }

    /** A number stays in one line, and so does a rating. */
    private static boolean isWhole(Element cell) {
        return cell.normalName().equals("td")
                && !cell.hasClass("paper-absent")
                && (cell.hasClass("paper-number") || cell.selectFirst(".paper-rag") != null);
    }

    private static double longest(String words) {
        double longest = 0;
        int start = 0;
        while (start < words.length()) {
            int end = words.indexOf(' ', start);
            int stop = end < 0 ? words.length() : end;
            longest = Math.max(longest, Typeface.BOLD.width(words.substring(start, stop)));
            start = stop + 1;
        }
        return longest;
    }
}
