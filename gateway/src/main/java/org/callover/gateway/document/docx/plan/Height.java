package org.callover.gateway.document.docx.plan;

import java.util.stream.IntStream;
import org.callover.gateway.document.DataTable.Row;
import org.callover.gateway.document.Picture;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.chart.ink.TextWidth;
import org.callover.gateway.document.docx.plan.Piece.Grid;
import org.callover.gateway.document.docx.plan.Piece.Words;

/** How high things are on a page, in points, as far as the widths of letters tell. */
final class Height {

    /** The height of a line of Arial, as a multiple of the size of its letters. */
    private static final double LINE = 1.15;

    private static final double SIZE = 12;
    private static final double TABLE_SPACING = 1.05;
    /** Above and below the words of a cell, with the line between rows. */
    private static final double AROUND = 5.5;

    private static final double TWENTIETHS = 20;
    private static final double POINTS_OF_PIXEL = 0.75;

    private Height() {}

    /** The height of words, without the space above and below them. */
    static double of(Words words, PageLayout page) {
        TextStyle style = words.style();
        int lines = lines(TextOnPage.of(words.text()), style.size(), style.isBold(), page.width() / TWENTIETHS);
        return lines * style.size() * LINE * style.spacing();
    }

    /** The height of a picture. */
    static double of(Picture picture, PageLayout page) {
        return picture.height() * POINTS_OF_PIXEL * page.share(picture);
    }

    /** The height of the row of headings. */
    static double ofHeadings(Grid grid) {
        int lines = IntStream.range(0, grid.columns().size())
                .map(i -> lines(TextOnPage.of(grid.columns().get(i).heading()), SIZE, true, room(grid, i)))
                .max()
                .orElse(1);
        return ofLines(lines);
    }

    /** The height of a row. */
    static double of(Row row, Grid grid, PageLayout page) {
        double most = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            TableCell cell = row.cells().get(i);
            boolean isBold = row.isTotal() || grid.columns().get(i).isRowHeading();
            most = Math.max(most, ofLines(lines(TextOnPage.of(cell), SIZE, isBold, room(grid, i))));
            if (cell.value() instanceof TableCell.Drawn drawn) {
                most = Math.max(most, of(drawn.picture(), page) + AROUND);
            }
        }
        return most;
    }

    private static double ofLines(int lines) {
        return lines * SIZE * LINE * TABLE_SPACING + AROUND;
    }

    private static double room(Grid grid, int column) {
        return (grid.widths().get(column) - 2 * grid.cellMargin()) / TWENTIETHS;
    }

    private static int lines(String text, double size, boolean isBold, double room) {
        double space = TextWidth.of(" ", size);
        double used = 0;
        int lines = 1;
        for (String word : text.split(" ", -1)) {
            double width = isBold ? TextWidth.bold(word, size) : TextWidth.of(word, size);
            if (used > 0 && used + space + width > room) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? space : 0) + width;
            // A word that is longer than a line goes on in the next.
            int more = (int) (used / room);
            lines += more;
            used -= more * room;
        }
        return lines;
    }
}
