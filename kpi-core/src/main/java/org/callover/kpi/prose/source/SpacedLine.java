package org.callover.kpi.prose.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of words that ends with figures, all divided by single spaces, as PDF viewers copy the row of a table.
 *
 * @param number which line it is, from 1
 * @param figures the figures at its end, and the marks for missing ones
 */
record SpacedLine(int number, String text, List<Piece> figures) {

    private static final Pattern PIECE = Pattern.compile("[^\\s\\u00a0]+");
    private static final String ARROWS =
            "\u2191\u2193\u25b2\u25bc\u25b3\u25bd\u2197\u2198\u2194\u25ba\u25cf\u2b06\u2b07";
    private static final Pattern FIGURE = Pattern.compile("[(\\[]?[" + ARROWS + "]?[-+\u2212\u2013]?\u00a3?"
            + "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\\.[0-9]{1,6})?"
            + "(?:%|pp|ppts?|pts|k|m|bn|st|nd|rd|th)?[)\\]]?[" + ARROWS + "*\u2020\u2021]?");
    private static final Pattern RANK = Pattern.compile("[0-9]{1,3}/[0-9]{1,3}");
    private static final Pattern MISSING =
            Pattern.compile("[-\u2013\u2014*:]|\\.\\.\\.?|[nN]/?[aA]|[nN]il|[tT][bB][cC]|\\[[a-z]{1,3}\\]|<[0-9]{1,2}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final int LONGEST_LABEL = 100;
    private static final int MOST_WORDS = 14;

    /**
     * A piece of the line.
     *
     * @param start the character of the line at which it begins, from 0
     */
    record Piece(String text, int start) {

        int end() {
            return start + text.length();
        }

        boolean isNumber() {
            return FIGURE.matcher(text).matches() || text.indexOf(' ') > 0;
        }

        private boolean isFigure() {
            return FIGURE.matcher(text).matches()
                    || MISSING.matcher(text).matches()
                    || RANK.matcher(text).matches();
        }

        private boolean isLoose() {
            return text.equals("%") || isArrow();
        }

        private boolean isArrow() {
            return text.length() == 1 && ARROWS.indexOf(text.charAt(0)) >= 0;
        }
    }

    SpacedLine {
        figures = List.copyOf(figures);
    }

    static SpacedLine of(int number, String text) {
        List<Piece> pieces = pieces(text);
        int from = pieces.size();
        while (from > 0 && isOfFigures(pieces, from - 1)) {
            from--;
        }
        List<Piece> figures = joined(text, pieces.subList(from, pieces.size()));
        // "Victims under 25" is a label.
        boolean isOfLabel = !figures.isEmpty()
                && from > 0
                && Labels.isBeforeNumber(pieces.get(from - 1).text());
        return new SpacedLine(number, text, isOfLabel ? figures.subList(1, figures.size()) : figures);
    }

    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            pieces.add(new Piece(piece.group(), piece.start()));
        }
        return pieces;
    }

    private static boolean isOfFigures(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        // "28 of 32" is one figure.
        boolean isBetween = piece.text().equals("of")
                && at > 0
                && at + 1 < pieces.size()
                && pieces.get(at - 1).isFigure()
                && pieces.get(at + 1).isFigure();
        return piece.isFigure() || piece.isLoose() || isBetween;
    }

    /** The figures, with what belongs to them: a per cent sign, an arrow, the size of a rank. */
    private static List<Piece> joined(String text, List<Piece> loose) {
        boolean areArrowsFirst =
                !loose.isEmpty() && !loose.get(loose.size() - 1).isArrow();
        List<Piece> joined = new ArrayList<>();
        int start = -1;
        for (Piece piece : loose) {
            boolean isArrowBefore = piece.isArrow() && areArrowsFirst;
            boolean isAfterOf =
                    !joined.isEmpty() && joined.get(joined.size() - 1).text().endsWith(" of");
            boolean continues =
                    piece.isLoose() && !isArrowBefore || piece.text().equals("of") || isAfterOf;
            if (isArrowBefore) {
                start = piece.start();
            } else if (continues && !joined.isEmpty()) {
                Piece before = joined.remove(joined.size() - 1);
                joined.add(new Piece(text.substring(before.start(), piece.end()), before.start()));
            } else {
                int from = start < 0 ? piece.start() : start;
                joined.add(new Piece(text.substring(from, piece.end()), from));
                start = -1;
            }
        }
        return joined;
    }

    /** How many figures it ends with; none if the words before them are no label. */
    int count() {
        return isLabel(label(figures.size())) && figures.stream().anyMatch(Piece::isNumber) ? figures.size() : 0;
    }

    /** The words before so many figures. */
    String label(int last) {
        return last == 0
                ? text
                : text.substring(0, figures.get(figures.size() - last).start());
    }

    private static boolean isLabel(String words) {
        String label = words.strip();
        return label.length() <= LONGEST_LABEL
                && pieces(label).size() <= MOST_WORDS
                && label.indexOf(". ") < 0
                && (label.isEmpty() || ".;!?".indexOf(label.charAt(label.length() - 1)) < 0 && !Labels.isOpen(label));
    }

    /** Whether all of its figures are years, so that they are headings. */
    boolean isOfYears() {
        return !figures.isEmpty()
                && figures.stream()
                        .allMatch(figure -> YEAR.matcher(figure.text()).matches());
    }

    /** Whether it has no words, as a line after a broken label. */
    boolean hasNoLabel() {
        return label(figures.size()).isBlank();
    }

    /** Whether its label is a word that says nothing alone, as the end of "Possession of Weapons Offences". */
    boolean isOfCommonWord() {
        return Labels.isCommon(label(figures.size()));
    }

    /** Whether its words go on with a label that began before. */
    boolean goesOn() {
        return Labels.goesOn(label(figures.size()));
    }

    /** The cells of its last figures. */
    List<ProseTable.Cell> cells(int last) {
        List<ProseTable.Cell> cells = new ArrayList<>();
        for (Piece figure : figures.subList(figures.size() - last, figures.size())) {
            cells.add(new ProseTable.Cell(number, figure.start() + 1, figure.text()));
        }
        return cells;
    }
}
