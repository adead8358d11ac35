package org.callover.gateway.document.docx.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Group;
import org.callover.gateway.document.DataTable.Row;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.RichText.NoteMark;
import org.callover.gateway.document.RichText.Span;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.docx.plan.Piece.Grid;
import org.callover.gateway.document.docx.plan.Piece.Words;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is printed: only the columns for readers, a table of its own for each group, and one that is too wide for any
 * page in parts that each name their rows. No cell spans others, so a screen reader always knows the headings of a cell.
 */
record TablePlan(DataTable table, ColumnWidths columns) {

    static TablePlan of(DataTable table) {
        return new TablePlan(table, ColumnWidths.of(table));
    }

    /** Whether it is better read on a page that lies across. */
    boolean isWide() {
        return columns.isWide();
    }

    /** The tables of it, each under its caption. */
    List<Piece> pieces(PageLayout layout, @Nullable String target) {
        List<Piece> pieces = new ArrayList<>();
        int width = layout.width();
        List<ColumnWidths> parts = parts(width);
        for (Group group : table.groups()) {
            for (int i = 0; i < parts.size(); i++) {
                RichText caption =
                        caption(group, parts.size() > 1 ? " (part %d of %d)".formatted(i + 1, parts.size()) : "");
                pieces.add(new Words(TextStyle.CAPTION, caption, pieces.isEmpty() ? target : null, false));
                pieces.add(grid(caption, group, parts.get(i), width));
            }
        }
        return pieces;
    }

    /** The caption, with the title of a group before the marks of notes at its end. */
    private RichText caption(Group group, String part) {
        List<Span> spans = new ArrayList<>(table.caption().spans());
        String title = group.title();
        String more = (title == null ? "" : (spans.isEmpty() ? "" : ": ") + title) + part;
        if (!more.isEmpty()) {
            int end = spans.size();
            while (end > 0 && spans.get(end - 1) instanceof NoteMark) {
                end--;
            }
            spans.add(end, new RichText.Words(more));
        }
        return new RichText(spans);
    }

    private Grid grid(RichText caption, Group group, ColumnWidths part, int width) {
        List<Column> headings = part.places().stream().map(table.columns()::get).toList();
        List<Row> rows = group.rows().stream()
                .map(row -> new Row(cells(row, part), row.isTotal()))
                .toList();
        return new Grid(caption.words(), headings, rows, part.within(width), part.cellMargin());
    }

    private static List<TableCell> cells(Row row, ColumnWidths part) {
        return part.places().stream().map(row.cells()::get).toList();
    }

    /** All columns, closer together if they must be, or as few parts as can be printed without breaking words. */
    private List<ColumnWidths> parts(int width) {
        if (columns.fits(width) || columns.tight().fits(width)) {
            return List.of(columns.fits(width) ? columns : columns.tight());
        }
        int all = columns.places().size();
        List<Integer> naming =
                IntStream.range(0, all).filter(this::names).boxed().toList();
        List<Integer> others =
                IntStream.range(0, all).filter(column -> !names(column)).boxed().toList();
        for (int parts = 2; parts < others.size(); parts++) {
            List<ColumnWidths> cut = cut(naming, others, parts);
            if (cut.stream().allMatch(part -> part.fits(width))) {
                return cut;
            }
        }
        return List.of(columns);
    }

    private boolean names(int column) {
        return table.columns().get(columns.places().get(column)).isRowHeading();
    }

    private List<ColumnWidths> cut(List<Integer> naming, List<Integer> others, int parts) {
        List<ColumnWidths> cut = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            List<Integer> some = new ArrayList<>(naming);
            some.addAll(others.subList(others.size() * part / parts, others.size() * (part + 1) / parts));
            some.sort(null);
            cut.add(columns.only(some));
        }
        return cut;
    }
}
