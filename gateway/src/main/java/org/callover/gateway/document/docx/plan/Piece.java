package org.callover.gateway.document.docx.plan;

import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.Picture;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.TableCell;
import org.jspecify.annotations.Nullable;

/** One thing after the other, as they stand on the pages. */
public sealed interface Piece {

    /** The notes that are marked in it, in order. */
    Stream<Integer> notes();

    /**
     * A paragraph, a heading, a caption or a point of a list.
     *
     * @param target the name by which links find it
     */
    record Words(TextStyle style, RichText text, @Nullable String target, boolean startsPage) implements Piece {

        /** Words that no link finds, on the page where they come. */
        public static Words of(TextStyle style, RichText text) {
            return new Words(style, text, null, false);
        }

        /** The same words, on a page of their own or not. */
        public Words onNewPage(boolean isOnNewPage) {
            return new Words(style, text, target, isOnNewPage);
        }

        @Override
        public Stream<Integer> notes() {
            return text.notes().stream();
        }
    }

    /** A chart. */
    record Image(Picture picture) implements Piece {

        @Override
        public Stream<Integer> notes() {
            return Stream.empty();
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows, in plain words
     * @param rows the rows, all of one group
     * @param widths of the columns, in twentieths of a point
     * @param cellMargin the space on each side of the words of a cell, in the same unit
     */
    record Grid(
            String caption,
            List<DataTable.Column> columns,
            List<DataTable.Row> rows,
            List<Integer> widths,
            int cellMargin)
            implements Piece {

        @Override
        public Stream<Integer> notes() {
            return Stream.concat(
                    columns.stream().flatMap(column -> column.heading().notes().stream()),
                    rows.stream().flatMap(row -> row.cells().stream()).flatMap(Grid::notes));
        }

        private static Stream<Integer> notes(TableCell cell) {
            Stream<Integer> own =
                    cell.value() instanceof TableCell.Text text ? text.text().notes().stream() : Stream.empty();
            return Stream.concat(own, cell.notes().stream());
        }
    }
}
