package org.callover.gateway.wire.paper;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.Section;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.TableCell.Absent;
import org.callover.gateway.document.TableCell.Marker;
import org.callover.gateway.engine.code.Sha256;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.CellType;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.Table;

/**
 * Makes a paper from the table that a CSV is written from: the same rows and columns, with headings in words and what
 * each column is.
 */
public final class TablePaper {

    private static final int SENTENCE = 60;

    private TablePaper() {}

    /**
     * The paper.
     *
     * @param asAt when it last changed; the epoch if that is not known
     */
    public static <T> Paper of(String title, Table<T> table, Stream<T> things, Instant asAt) {
        List<DataTable.Row> rows = things.map(
                        thing -> new DataTable.Row(cells(table.row(thing), table.headings()), false))
                .toList();
        List<Block> list = rows.isEmpty()
                ? List.of(new Block.Paragraph(RichText.of("There is nothing in this list.")))
                : List.of(DataTable.of("items", RichText.of(title), columns(table.headings(), rows), rows));
        return new Paper(
                new Paper.About(
                        title,
                        "",
                        title + ".",
                        "",
                        asAt,
                        title + " " + Sha256.hex(rows.toString().getBytes(StandardCharsets.UTF_8))),
                List.of(
                        Section.of("list", RichText.NONE, list),
                        Section.of("columns", RichText.of("What the columns are"), List.of(about(table.headings())))),
                List.of());
    }

    private static List<Column> columns(List<ColumnHeading> headings, List<DataTable.Row> rows) {
        List<Column> columns = new ArrayList<>();
        for (ColumnHeading heading : headings) {
            int at = columns.size();
            RichText words = RichText.of(MemberWords.of(heading.name()));
            boolean isLong = rows.stream()
                    .anyMatch(row -> row.cells().get(at).value().printed().length() > SENTENCE);
            Kind kind = isNumber(heading.type()) ? Kind.NUMBER : isLong ? Kind.SENTENCE : Kind.TEXT;
            columns.add(new Column(words, kind, at == 0, DataTable.Where.EVERYWHERE));
        }
        return columns;
    }

    private static boolean isNumber(CellType type) {
        return type == CellType.NUMBER || type == CellType.WHOLE_NUMBER;
    }

    private static List<TableCell> cells(List<Cell> row, List<ColumnHeading> headings) {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(cell(row.get(i), headings.get(i).type()));
        }
        return cells;
    }

    private static TableCell cell(Cell cell, CellType type) {
        if (cell instanceof Cell.Number number) {
            return number(number.value());
        }
        if (cell instanceof Cell.Text text && !text.value().isEmpty()) {
            return TableCell.of(
                    type == CellType.TRUE_OR_FALSE ? yesOrNo(text.value().equals("true")) : text.value());
        }
        return absent();
    }

    /** A number as programs write it. */
    static TableCell number(BigDecimal value) {
        return TableCell.of(new TableCell.Number(value, Math.max(0, value.scale()), "", false, value.toPlainString()));
    }

    static String yesOrNo(boolean isTrue) {
        return isTrue ? "yes" : "no";
    }

    /** A cell without a value. */
    static TableCell absent() {
        return TableCell.of(new Absent(Marker.NOT_APPLICABLE, "none"));
    }

    private static DataTable about(List<ColumnHeading> headings) {
        return DataTable.of(
                "about-columns",
                RichText.of("The columns, with their names in CSV"),
                List.of(Column.naming("Column"), Column.of("Name", Kind.TEXT), Column.of("What it is", Kind.SENTENCE)),
                headings.stream()
                        .map(heading -> DataTable.Row.of(
                                TableCell.of(MemberWords.of(heading.name())),
                                TableCell.of(heading.name()),
                                TableCell.of(heading.about())))
                        .toList());
    }
}
