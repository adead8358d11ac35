package org.callover.gateway.document.docx.plan;

import java.util.ArrayList;
import java.util.List;
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
 * @param places the places in a row of the columns for readers
 * @param narrowest the width of the longest word of each
 * @param easy the width at which each is easy to read
 * @param widest the width of each without any line break, within reason
 */
record ColumnWidths(List<Integer> places, List<Integer> narrowest, List<Integer> easy, List<Integer> widest) {

    private static final double SIZE = 12;
    private static final int TWENTIETHS = 20;
    /** The space beside the words of a cell, and a little for letters that are wider in another font. */
    private static final int BESIDE = 2 * 80 + 40;

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
        return new ColumnWidths(places, narrowest, easy, widest);
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

    /** The width without any line break. */
    int whole() {
        return sum(widest);
    }

    /** Whether no word is broken in a text of this width. */
    boolean fits(int width) {
        return sum(narrowest) <= width;
    }

    /** The widths of the columns in a text of this width. */
    List<Integer> within(int width) {
        int least = sum(narrowest);
        int most = sum(widest);
        if (most <= width) {
            double stretch = most < width * FILLS ? 1 : (double) width / most;
            return widest.stream().map(each -> (int) (each * stretch)).toList();
        }
        if (least >= width) {
            return narrowest.stream().map(each -> each * width / least).toList();
        }
        double share = (double) (width - least) / (most - least);
        return IntStream.range(0, places.size())
                .mapToObj(i -> narrowest.get(i) + (int) ((widest.get(i) - narrowest.get(i)) * share))
                .toList();
    }

    /** These columns alone, by where they are among the columns for readers. */
    ColumnWidths only(List<Integer> columns) {
        return new ColumnWidths(
                pick(places, columns), pick(narrowest, columns), pick(easy, columns), pick(widest, columns));
    }

    private static List<Integer> pick(List<Integer> from, List<Integer> columns) {
        return columns.stream().map(from::get).toList();
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    private static Extent extent(DataTable table, int place) {
        Column column = table.columns().get(place);
        Extent heading = Extent.of(Printed.of(column.heading()), true);
        int most = column.kind() == Kind.SENTENCE || column.kind() == Kind.TEXT ? LONGEST_LINE : EASY_TITLE;
        // A heading may take several lines: it is the cells that decide.
        Extent widest = new Extent(heading.word(), column.kind() == Kind.SENTENCE ? heading.line() : heading.word());
        for (DataTable.Row row : table.rows().toList()) {
            widest = widest.or(extent(row.cells().get(place), column.isRowHeading() || row.isTotal()));
        }
        int word = Math.min(widest.word(), LONGEST_WORD);
        return new Extent(word, Math.max(word, Math.min(widest.line(), most)));
    }

    private static Extent extent(TableCell cell, boolean isBold) {
        Extent words = Extent.of(Printed.of(cell), isBold);
        if (cell.value() instanceof TableCell.Drawn drawn) {
            int width = drawn.picture().width() * PageLayout.INCH / PageLayout.PIXELS + BESIDE;
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
            return (int) Math.ceil(Math.min(points, PageLayout.INCH) * TWENTIETHS) + BESIDE;
        }

        Extent or(Extent other) {
            return new Extent(Math.max(word, other.word), Math.max(line, other.line));
        }
    }
}
