package org.callover.gateway.document;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table: one row of headings, no cell that spans others, and no empty cell.
 *
 * @param id the name by which links find it, and of the table in a spreadsheet; different for each table of a paper
 * @param caption what it shows
 * @param groupHeading the heading of the titles of the groups, where they are a column of their own
 * @param groups its rows in order, all in one group without a title if the table has no groups
 */
public record DataTable(
        String id, RichText caption, @Nullable String groupHeading, List<Column> columns, List<Group> groups)
        implements Block {

    /** Checks that every row has a cell for each column. */
    public DataTable {
        groupHeading = groupHeading == null ? null : RichText.plain(groupHeading);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        int width = columns.size();
        for (Group group : groups) {
            if (group.title() != null && groupHeading == null) {
                throw new IllegalArgumentException("the groups of table " + id + " have titles but no heading");
            }
            if (!group.rows().stream().allMatch(row -> row.cells().size() == width)) {
                throw new IllegalArgumentException("a row of table %s has not %d cells".formatted(id, width));
            }
        }
    }

    /** A table without groups. */
    public static DataTable of(String id, RichText caption, List<Column> columns, List<Row> rows) {
        return new DataTable(id, caption, null, columns, List.of(new Group(null, rows)));
    }

    /** All rows in order. */
    public Stream<Row> rows() {
        return groups.stream().flatMap(group -> group.rows().stream());
    }

    /**
     * A column.
     *
     * @param heading the heading, with the unit if all cells have one
     * @param kind what its cells hold
     * @param isRowHeading whether its cell names the row
     * @param where the forms that have it
     */
    public record Column(RichText heading, Kind kind, boolean isRowHeading, Where where) {

        /** A column of every form, which does not name the row. */
        public static Column of(String heading, Kind kind) {
            return new Column(RichText.of(heading), kind, false, Where.EVERYWHERE);
        }

        /** The column that names the row. */
        public static Column naming(String heading) {
            return new Column(RichText.of(heading), Kind.TEXT, true, Where.EVERYWHERE);
        }

        /** The same column in these forms only. */
        public Column in(Where forms) {
            return new Column(heading, kind, isRowHeading, forms);
        }

        /** Whether a form to read (HTML, PDF, DOCX) has it. */
        public boolean isForReading() {
            return where != Where.DATA;
        }

        /** Whether a form to work with (XLSX, ODS, CSV) has it. */
        public boolean isForData() {
            return where != Where.READING;
        }
    }

    /** What the cells of a column hold: it decides how wide the column is, and on which side its cells stand. */
    public enum Kind {
        /** A few words. */
        TEXT,
        /** A sentence or more. */
        SENTENCE,
        /** A number. */
        NUMBER,
        /** A rating, an icon or a sparkline. */
        SIGN
    }

    /** Which forms have a column. */
    public enum Where {
        EVERYWHERE,
        /** Forms to read: HTML, PDF and DOCX. */
        READING,
        /** Forms to work with: XLSX, ODS and CSV. */
        DATA
    }

    /** Rows that belong together. */
    public record Group(@Nullable String title, List<Row> rows) {

        /** Copies the list. */
        public Group {
            title = title == null ? null : RichText.plain(title);
            rows = List.copyOf(rows);
        }
    }

    /** A row with a cell for each column. */
    public record Row(List<TableCell> cells, boolean isTotal) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** A row that is not a total. */
        public static Row of(TableCell... cells) {
            return new Row(List.of(cells), false);
        }
    }
}
