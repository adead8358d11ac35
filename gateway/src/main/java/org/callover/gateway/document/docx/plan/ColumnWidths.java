package org.callover.gateway.document.docx.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.chart.ink.TextWidth;

/**
 * How wide the columns of a table are, by the words in them, in twentieths of a point: so that no word is broken, and no
 * sentence stands in a tower.
 *
 * @param cellMargin the space on each side of the words of a cell
 * @param places the places in a row of the columns for readers
 * @param narrowest the width of the longest word of each
 * @param easy the width at which each is easy to read
 * @param widest the width of each without any line break, within reason
 */
record ColumnWidths(
        int cellMargin, List<Integer> places, List<Integer> narrowest, List<Integer> easy, List<Integer> widest) {

    private static final double SIZE = 12;
    private static final int TWENTIETHS = 20;
    /** For letters that are wider in another font. */
    private static final int SPARE = 30;

    private static final int MARGIN = 100;
    private static final int TIGHT_MARGIN = 45;

    private static final int LONGEST_WORD = 2600;
    private static final int LONGEST_LINE = 4800;
    private static final int EASY_SENTENCE = 3400;
    private static final int EASY_TITLE = 2200;
    /** A table that needs less than this share of the page does not fill it. */
    private static final double FILLS = 0.55;

    /** Measures a table. */
    static ColumnWidths of(DataTable table) {
        List<Integer> places = new ArrayList<>();
        List<Integer> narrowest = new ArrayList<>();
        List<Integer> easy = new ArrayList<>();
        List<Integer> widest = new ArrayList<>();
        for (int place = 0; place < table.columns().size(); place++) {
            Column column = table.columns().get(place);
            if (column.isForReading()) {
                Extent extent = extent(table, place);
                places.add(place);
                narrowest.add(extent.word());
                easy.add(easy(column, extent));
                widest.add(extent.line());
            }
        }
        return new ColumnWidths(MARGIN, places, narrowest, easy, widest);
    }

    private static int easy(Column column, Extent extent) {
        return switch (column.kind()) {
            case TEXT -> Math.max(extent.word(), Math.min(extent.line(), EASY_TITLE));
            case SENTENCE -> Math.max(extent.word(), Math.min(extent.line(), EASY_SENTENCE));
            case NUMBER, SIGN -> extent.word();
        };
    }

    /** Whether it is better read on a page that lies across. */
    boolean isWide() {
        return sum(easy) > PageLayout.UPRIGHT.width();
    }

    /** Whether no word is broken in a text of this width. */
    boolean fits(int width) {
        return sum(narrowest) <= width;
    }

    /** The same columns with less space between them. */
    ColumnWidths tight() {
        return new ColumnWidths(TIGHT_MARGIN, places, narrowest, easy, widest);
    }

    /** The widths of the columns with their margins, in a text of this width. */
    List<Integer> within(int width) {
        int least = sum(narrowest);
        int most = sum(widest);
        if (most <= width) {
            double stretch = most < width * FILLS ? 1 : (double) width / most;
            return each(i -> (widest.get(i) + 2 * cellMargin) * stretch);
        }
        if (least >= width) {
            return each(i -> (narrowest.get(i) + 2 * cellMargin) * (double) width / least);
        }
        double share = (double) (width - least) / (most - least);
        return each(i -> narrowest.get(i) + 2 * cellMargin + (widest.get(i) - narrowest.get(i)) * share);
    }

    private List<Integer> each(IntToDoubleFunction width) {
        return IntStream.range(0, places.size())
                .mapToObj(i -> (int) width.applyAsDouble(i))
                .toList();
    }

    /** These columns alone, by where they are among the columns for readers. */
    ColumnWidths only(List<Integer> columns) {
        return new ColumnWidths(
                cellMargin,
                pick(places, columns),
                pick(narrowest, columns),
                pick(easy, columns),
                pick(widest, columns));
    }

    private static List<Integer> pick(List<Integer> from, List<Integer> columns) {
        return columns.stream().map(from::get).toList();
    }

    private int sum(List<Integer> words) {
        return words.stream().mapToInt(Integer::intValue).sum() + words.size() * 2 * cellMargin;
    }

    private static Extent extent(DataTable table, int place) {
        Column column = table.columns().get(place);
        Extent heading = Extent.of(TextOnPage.of(column.heading()), true);
        boolean isSentence = column.kind() == Kind.SENTENCE;
        int most = isSentence || column.kind() == Kind.TEXT ? LONGEST_LINE : EASY_TITLE;
        // A heading may take two lines: it is the cells that decide.
        Extent widest = isSentence ? heading : new Extent(heading.word(), Math.max(heading.word(), heading.line() / 2));
        for (DataTable.Row row : table.rows().toList()) {
            widest = widest.or(extent(row.cells().get(place), column.isRowHeading() || row.isTotal()));
        }
        boolean isSign = column.kind() == Kind.SIGN;
        int word = Math.min(isSign ? widest.line() : widest.word(), LONGEST_WORD);
        return new Extent(word, Math.max(word, Math.min(widest.line(), most)));
    }

    private static Extent extent(TableCell cell, boolean isBold) {
        if (cell.value() instanceof TableCell.Number number) {
            // The marks of notes stand below a number, so that the figures of a column stay in line.
            Extent marks =
                    Extent.of(TextOnPage.of(cell).substring(number.printed().length()), false);
            return Extent.of(number.printed(), isBold).or(new Extent(marks.word(), marks.word()));
        }
        Extent words = Extent.of(TextOnPage.of(cell), isBold);
        if (cell.value() instanceof TableCell.Drawn drawn) {
            int width = drawn.picture().width() * PageLayout.INCH / PageLayout.PIXELS;
            return new Extent(width, width).or(words);
        }
        return words;
    }

    /** How wide words are: the longest of them, and all in a line. */
    private record Extent(int word, int line) {

        static Extent of(String text, boolean isBold) {
            double word = 0;
            for (String each : text.split(" ", -1)) {
                word = Math.max(word, TextWidth.of(each, SIZE));
            }
            double line = TextWidth.of(text, SIZE);
            double bold = isBold ? TextWidth.bold("n", SIZE) / TextWidth.of("n", SIZE) : 1;
            return new Extent(twentieths(word * bold), twentieths(line * bold));
        }

        private static int twentieths(double points) {
            return (int) Math.ceil(Math.min(points, PageLayout.INCH) * TWENTIETHS) + SPARE;
        }

        Extent or(Extent other) {
            return new Extent(Math.max(word, other.word), Math.max(line, other.line));
        }
    }
}
