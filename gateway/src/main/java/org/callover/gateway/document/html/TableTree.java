package org.callover.gateway.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Group;
import org.callover.gateway.document.DataTable.Row;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.TableCell;
import org.jsoup.nodes.Element;

/** Tables as elements, each in a box that scrolls where it is wider than the window. */
final class TableTree {
    private final TextTree texts;
    private final PictureTree pictures;

    TableTree(TextTree texts, PictureTree pictures) {
        this.texts = texts;
        this.pictures = pictures;
    }

    Element table(DataTable table) {
        String name = "table_" + table.id();
        Element box = new Element("div")
                .addClass("paper-scroll")
                .attr("role", "group")
                .attr("aria-labelledby", name)
                .attr("tabindex", "0");
        Element written = box.appendElement("table");
        texts.write(
                table.caption(),
                written.appendElement("caption").appendElement("span").attr("id", name));
        List<Integer> shown = shown(table.columns());
        head(table, shown, written.appendElement("thead").appendElement("tr"));
        table.groups().forEach(group -> group(table, group, shown, written.appendElement("tbody")));
        return box;
    }

    private static List<Integer> shown(List<Column> columns) {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isForReading()) {
                shown.add(i);
            }
        }
        return shown;
    }

    private void head(DataTable table, List<Integer> shown, Element row) {
        for (int i : shown) {
            Column column = table.columns().get(i);
            Element heading = row.appendElement("th").attr("scope", "col");
            style(heading, column);
            texts.write(column.heading(), heading);
        }
    }

    private void group(DataTable table, Group group, List<Integer> shown, Element body) {
        String title = group.title();
        if (title != null) {
            body.appendElement("tr")
                    .addClass("paper-group")
                    .appendElement("th")
                    .attr("scope", "rowgroup")
                    .attr("colspan", Integer.toString(shown.size()))
                    .text(title);
        }
        for (Row row : group.rows()) {
            Element written = Tree.add(Tree.TR, body);
            if (row.isTotal()) {
                written.addClass("paper-total");
            }
            for (int i : shown) {
                cell(row.cells().get(i), table.columns().get(i), written);
            }
        }
    }

    private void cell(TableCell cell, Column column, Element row) {
        Element written = Tree.add(column.isRowHeading() ? Tree.TH : Tree.TD, row);
        if (column.isRowHeading()) {
            Tree.set(written, "scope", "row");
        }
        style(written, column);
        if (cell.shade() > 0) {
            written.addClass("paper-shade-" + cell.shade());
        }
        write(cell.value(), written);
        for (int note : cell.notes()) {
            Tree.text(written, " ");
            texts.mark(new RichText.NoteMark(note), written);
        }
    }

    private void write(TableCell.Value value, Element cell) {
        if (value instanceof TableCell.Text text) {
            texts.write(text.text(), cell);
        } else if (value instanceof TableCell.Rating rating) {
            rating(rating, cell);
        } else if (value instanceof TableCell.Drawn drawn) {
            cell.appendChild(pictures.icon(drawn));
        } else if (value instanceof TableCell.Absent absent) {
            Tree.text(cell.addClass("paper-absent"), absent.printed());
        } else {
            Tree.text(cell, value.printed());
        }
    }

    private static void rating(TableCell.Rating rating, Element cell) {
        Element tag = Tree.span(cell);
        Tree.set(
                tag,
                "class",
                "paper-rag paper-rag-"
                        + rating.rag().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Element shape = Tree.span(tag);
        Tree.set(shape, "aria-hidden", "true");
        Tree.text(shape, rating.shape());
        Tree.text(tag, "\u00A0" + rating.printed());
    }

    private static void style(Element cell, Column column) {
        switch (column.kind()) {
            case NUMBER -> Tree.set(cell, "class", "paper-number");
            case SENTENCE -> Tree.set(cell, "class", "paper-sentence");
            case SIGN -> Tree.set(cell, "class", "paper-sign");
            case TEXT -> {}
        }
    }
}
