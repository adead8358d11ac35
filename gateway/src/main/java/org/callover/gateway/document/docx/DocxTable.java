package org.callover.gateway.document.docx;

import java.util.List;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.DataTable.Row;
import org.callover.gateway.document.RichText.NoteMark;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.chart.Shading;
import org.callover.gateway.document.docx.plan.PageLayout;
import org.callover.gateway.document.docx.plan.Piece.Grid;
import org.callover.gateway.document.docx.plan.TextOnPage;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.text.Legible;

/** Writes tables: a row of headings that comes again on every page, and rows that stay on one page. */
final class DocxTable {

    private static final String LINK = "Hyperlink";
    private static final String ON_DARK = "OnDark";
    private static final String ON_SHADE = "OnShade";
    /** An alternative text is read out before the table, so it has an end. */
    private static final int LONGEST_TITLE = 300;
    /** Shades from this one on are so dark that their words are white. */
    private static final int DARK = 6;

    private final Wml to;
    private final DocxText text;
    private final DocxPictures pictures;

    DocxTable(Wml to, DocxText text, DocxPictures pictures) {
        this.to = to;
        this.text = text;
        this.pictures = pictures;
    }

    void write(Grid grid) {
        to.start("tbl").start("tblPr").value("tblStyle", "PaperTable");
        width("tblW", grid.widths().stream().mapToInt(Integer::intValue).sum());
        to.start("tblLayout").with("type", "fixed").end().start("tblCellMar");
        width("left", grid.cellMargin());
        width("right", grid.cellMargin());
        to.end();
        look(grid.columns().get(0).isRowHeading());
        to.value("tblCaption", Legible.name(grid.caption(), LONGEST_TITLE)).value("tblDescription", description(grid));
        to.content().start("tblGrid");
        grid.widths().forEach(width -> to.start("gridCol").with("w", width).end());
        to.end();
        headings(grid);
        grid.rows().forEach(row -> row(grid, row));
        to.end();
    }

    private void width(String name, int width) {
        to.start(name).with("w", width).with("type", "dxa").end();
    }

    /** Says that the first row, and the first column if it names the rows, are headings. */
    private void look(boolean isFirstColumnHeading) {
        to.start("tblLook")
                .with("val", isFirstColumnHeading ? "06A0" : "0620")
                .with("firstRow", 1)
                .with("lastRow", 0)
                .with("firstColumn", isFirstColumnHeading ? 1 : 0)
                .with("lastColumn", 0)
                .with("noHBand", 1)
                .with("noVBand", 1)
                .end();
    }

    private static String description(Grid grid) {
        List<String> headings =
                grid.columns().stream().map(column -> column.heading().words()).toList();
        int rows = grid.rows().size();
        return "Table of %d %s below a row of headings. Columns: %s."
                .formatted(rows, rows == 1 ? "row" : "rows", Legible.name(String.join(", ", headings), LONGEST_TITLE));
    }

    private void headings(Grid grid) {
        to.start("tr");
        if (grid.columns().stream()
                .map(column -> TextOnPage.of(column.heading()))
                .noneMatch(Wml::isLong)) {
            to.start("trPr").flag("cantSplit").flag("tblHeader").content();
        }
        for (int i = 0; i < grid.columns().size(); i++) {
            Column column = grid.columns().get(i);
            to.start("tc").start("tcPr");
            width("tcW", grid.widths().get(i));
            to.content();
            String style = isNumber(column) ? "TableNumberHeading" : "TableHeading";
            to.paragraph(style, TextOnPage.of(column.heading())).content();
            text.write(column.heading(), to);
            to.end().end();
        }
        to.end();
    }

    private static boolean isNumber(Column column) {
        return column.kind() == Kind.NUMBER;
    }

    private void row(Grid grid, Row row) {
        to.start("tr");
        if (row.cells().stream().map(TextOnPage::of).noneMatch(Wml::isLong)) {
            to.start("trPr").flag("cantSplit").content();
        }
        for (int i = 0; i < row.cells().size(); i++) {
            TableCell cell = row.cells().get(i);
            to.start("tc").start("tcPr");
            width("tcW", grid.widths().get(i));
            fill(cell);
            to.content()
                    .paragraph(style(grid.columns().get(i), cell, row.isTotal()))
                    .content();
            value(cell);
            boolean isBelow = cell.value() instanceof TableCell.Number;
            for (int note : cell.notes()) {
                to.space(isBelow);
                text.mark(new NoteMark(note), to, link(cell));
            }
            to.end().end();
        }
        to.end();
    }

    private void fill(TableCell cell) {
        String fill = null;
        if (cell.value() instanceof TableCell.Rating rating) {
            fill = switch (rating.rag()) {
                case GREEN -> "CCE2D8";
                case AMBER -> "FFF7BF";
                case RED -> "F4CDC6";
                case NOT_RATED -> null;
            };
        } else if (cell.shade() > 0) {
            fill = new Shading(cell.shade() - 1, TableCell.DARKEST).background().substring(1);
        }
        if (fill != null) {
            to.start("shd")
                    .with("val", "clear")
                    .with("color", "auto")
                    .with("fill", fill)
                    .end();
        }
    }

    private static String style(Column column, TableCell cell, boolean isTotal) {
        if (isNumber(column) && !(cell.value() instanceof TableCell.Absent)) {
            return isTotal ? "TableNumberTotal" : "TableNumber";
        }
        if (isTotal) {
            return "TableTotal";
        }
        return column.isRowHeading() ? "TableRowHeading" : "TableText";
    }

    private static String link(TableCell cell) {
        if (cell.shade() >= DARK) {
            return ON_DARK;
        }
        return cell.shade() > 0 ? ON_SHADE : LINK;
    }

    private void value(TableCell cell) {
        if (cell.value() instanceof TableCell.Text words && cell.shade() < DARK) {
            text.write(words.text(), to);
        } else if (cell.value() instanceof TableCell.Drawn drawn) {
            pictures.write(drawn.picture(), PageLayout.UPRIGHT, to);
        } else if (cell.value() instanceof TableCell.Rating rating && rating.rag() != Rag.NOT_RATED) {
            to.words(TextOnPage.of(TableCell.of(rating)), "Rating" + rating.printed());
        } else if (cell.shade() >= DARK) {
            to.words(TextOnPage.of(TableCell.of(cell.value())), ON_DARK);
        } else {
            to.words(TextOnPage.of(TableCell.of(cell.value())));
        }
    }
}
