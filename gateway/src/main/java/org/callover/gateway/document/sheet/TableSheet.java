package org.callover.gateway.document.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Group;
import org.callover.gateway.document.DataTable.Row;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.TableCell.Marker;
import org.callover.gateway.document.part.Part;
import org.callover.gateway.document.part.PrintedText;
import org.callover.gateway.document.part.RowNotes;
import org.callover.gateway.document.part.UniqueHeadings;

/** The sheet of a table. */
final class TableSheet {

    private final Part.Tabled part;
    private final DataTable table;
    private final Places places;
    private final boolean hasNotesSheet;
    private final List<SheetCell.Words> notes = new ArrayList<>();
    private final boolean hasNotesColumn;

    TableSheet(Part.Tabled part, Places places, boolean hasNotesSheet) {
        this.part = part;
        this.table = part.table();
        this.places = places;
        this.hasNotesSheet = hasNotesSheet;
        table.rows().forEach(row -> notes.add(notes(row)));
        hasNotesColumn = notes.stream().anyMatch(cell -> !cell.text().equals(RowNotes.NONE));
    }

    Sheet sheet() {
        boolean hasGrid = !notes.isEmpty()
                && (table.groupHeading() != null || columns().findAny().isPresent());
        return hasGrid ? withGrid(new Grid(SheetNames.ofTable(part), gridColumns(), rows())) : withoutGrid();
    }

    private Sheet withGrid(Grid grid) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.title(part.title()));
        lines.add(Line.text(Sheet.ONE_TABLE + aboutNotes() + Shorthand.sentences(Shorthand.in(grid))));
        addChart(lines);
        addLinks(lines);
        return new Sheet(SheetNames.of(part), lines, grid);
    }

    private Sheet withoutGrid() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.title(part.title()));
        lines.add(Line.text("This table has no rows."));
        addChart(lines);
        addLinks(lines);
        return new Sheet(SheetNames.of(part), lines, null);
    }

    private void addChart(List<Line> lines) {
        if (part.chart() != null) {
            String about = "These are the figures of a chart. " + part.chart().title() + ". ";
            lines.add(Line.text((about.replace("..", ".") + part.chart().description()).strip()));
        }
    }

    private void addLinks(List<Line> lines) {
        lines.add(Line.link("Go to the contents", new LinkTarget.Place(SheetNames.CONTENTS, 1)));
        if (hasNotesSheet && refersToNotes()) {
            lines.add(Line.link("Go to the notes", new LinkTarget.Place(SheetNames.NOTES, 1)));
        }
    }

    private String aboutNotes() {
        return hasNotesSheet && refersToNotes() ? " The notes are on the worksheet Notes." : "";
    }

    private boolean refersToNotes() {
        Stream<RichText> texts =
                Stream.concat(Stream.of(table.caption()), columns().map(Column::heading));
        return texts.anyMatch(text -> !text.notes().isEmpty())
                || notes.stream().anyMatch(cell -> cell.text().contains("[note "));
    }

    private Stream<Column> columns() {
        return table.columns().stream().filter(Column::isForData);
    }

    private List<Grid.Column> gridColumns() {
        List<Grid.Column> columns = new ArrayList<>();
        UniqueHeadings headings = new UniqueHeadings(Grid.LONGEST_HEADING);
        if (table.groupHeading() != null) {
            String heading = headings.next(table.groupHeading());
            columns.add(Grid.Column.of(heading, Widths.ofGroups(heading, table)));
        }
        for (int at = 0; at < table.columns().size(); at++) {
            Column column = table.columns().get(at);
            if (column.isForData()) {
                String heading = headings.next(PrintedText.of(column.heading()));
                boolean isNumeric = column.kind() == DataTable.Kind.NUMBER;
                columns.add(new Grid.Column(heading, Widths.of(heading, table, at), isNumeric));
            }
        }
        if (hasNotesColumn) {
            columns.add(Grid.Column.of(headings.next(RowNotes.HEADING), Widths.NOTES));
        }
        return Widths.withLines(columns);
    }

    private List<List<SheetCell>> rows() {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (Group group : table.groups()) {
            for (Row row : group.rows()) {
                List<SheetCell> cells = new ArrayList<>();
                if (table.groupHeading() != null) {
                    cells.add(words(group.title() == null ? "" : group.title(), Marker.NOT_APPLICABLE));
                }
                addCells(row, cells);
                if (hasNotesColumn) {
                    cells.add(notes.get(rows.size()));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private void addCells(Row row, List<SheetCell> cells) {
        for (int at = 0; at < row.cells().size(); at++) {
            if (table.columns().get(at).isForData()) {
                cells.add(cell(row.cells().get(at).value()));
            }
        }
    }

    private SheetCell cell(TableCell.Value value) {
        if (value instanceof TableCell.Number number) {
            return new SheetCell.Figure(number.value(), NumberForm.of(number), number.printed());
        }
        if (value instanceof TableCell.Text text && !text.printed().isBlank()) {
            return places.cell(text.text(), text.printed());
        }
        String printed =
                value instanceof TableCell.Absent absent ? absent.marker().shorthand() : value.printed();
        return words(printed, Marker.NOT_AVAILABLE);
    }

    private static SheetCell words(String text, Marker ifBlank) {
        return SheetCell.words(text.isBlank() ? ifBlank.shorthand() : text);
    }

    private SheetCell.Words notes(Row row) {
        RowNotes about = new RowNotes();
        for (int at = 0; at < row.cells().size(); at++) {
            if (table.columns().get(at).isForData()) {
                about.add(table.columns().get(at), row.cells().get(at));
            }
        }
        return SheetCell.words(about.isEmpty() ? RowNotes.NONE : about.text());
    }
}
