package org.callover.gateway.document.ods;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.gateway.document.container.Xml;
import org.callover.gateway.document.sheet.Grid;
import org.callover.gateway.document.sheet.Line;
import org.callover.gateway.document.sheet.LinkTarget;
import org.callover.gateway.document.sheet.Sheet;
import org.callover.gateway.document.sheet.SheetCell;
import org.callover.gateway.document.sheet.Workbook;
import org.jspecify.annotations.Nullable;

/** The part with the sheets. */
final class OdsContent {

    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern COUNTED = Pattern.compile("^ +| +$| {2,}");

    private final Workbook workbook;
    private final OdsStyles styles = new OdsStyles();

    OdsContent(Workbook workbook) {
        this.workbook = workbook;
    }

    void write(Xml xml) {
        Xml body = Xml.apart();
        writeBody(body);
        OdsNames.start(
                xml, "document-content", "office", "style", "text", "table", "number", "fo", "svg", "xlink", "dc");
        OdsPage.writeFont(xml);
        styles.write(xml);
        xml.include(body);
        xml.end();
    }

    private void writeBody(Xml xml) {
        xml.start("office:body").start("office:spreadsheet");
        workbook.sheets().forEach(sheet -> writeSheet(xml, sheet));
        writeTables(xml);
        xml.end().end();
    }

    private void writeSheet(Xml xml, Sheet sheet) {
        xml.start("table:table").with("table:name", sheet.name()).with("table:style-name", "ta0");
        for (int width : sheet.widths()) {
            xml.start("table:table-column").with("table:style-name", styles.column(width));
            xml.end();
        }
        int row = 0;
        for (Line line : sheet.lines()) {
            row++;
            startRow(xml, sheet, row);
            write(xml, line.words(), OdsLook.of(line));
            xml.end();
        }
        if (sheet.grid() != null) {
            writeGrid(xml, sheet, sheet.grid());
        }
        xml.end();
    }

    private void writeGrid(Xml xml, Sheet sheet, Grid grid) {
        int row = sheet.headingRow();
        xml.start("table:table-header-rows");
        startRow(xml, sheet, row);
        for (Grid.Column column : grid.columns()) {
            write(xml, new SheetCell.Words(column.heading(), null), OdsLook.ofHeading(column.isNumeric()));
        }
        xml.end().end();
        for (List<SheetCell> cells : grid.rows()) {
            row++;
            startRow(xml, sheet, row);
            for (int column = 0; column < cells.size(); column++) {
                SheetCell cell = cells.get(column);
                write(xml, cell, OdsLook.of(cell, grid.columns().get(column).isNumeric()));
            }
            xml.end();
        }
    }

    private void startRow(Xml xml, Sheet sheet, int row) {
        xml.start("table:table-row").with("table:style-name", styles.row(sheet.height(row)));
    }

    private void write(Xml xml, SheetCell cell, OdsLook look) {
        xml.start("table:table-cell").with("table:style-name", styles.cell(look));
        if (cell instanceof SheetCell.Figure figure) {
            xml.with("office:value-type", "float").with("office:value", figure.written());
            writeParagraph(xml, figure.printed(), null);
        } else if (cell instanceof SheetCell.Words words) {
            xml.with("office:value-type", "string");
            writeParagraph(xml, words.text(), words.target());
        }
        xml.end();
    }

    private static void writeParagraph(Xml xml, String text, @Nullable LinkTarget target) {
        xml.start("text:p");
        if (target == null) {
            writeText(xml, text);
        } else {
            xml.start("text:a").with("xlink:href", address(target)).with("xlink:type", "simple");
            // Programs leave out counted spaces in links.
            xml.text(SPACES.matcher(text).replaceAll(" ").strip()).end();
        }
        xml.end();
    }

    private static String address(LinkTarget target) {
        return target instanceof LinkTarget.Web web
                ? web.address().toASCIIString()
                : "#" + ((LinkTarget.Place) target).cell(".");
    }

    /** The format takes spaces in a row for one, and leaves out the first and the last; so those are counted. */
    private static void writeText(Xml xml, String text) {
        int at = 0;
        Matcher spaces = COUNTED.matcher(text);
        while (spaces.find()) {
            xml.text(text.substring(at, spaces.start()));
            xml.start("text:s").with("text:c", spaces.end() - spaces.start()).end();
            at = spaces.end();
        }
        xml.text(text.substring(at));
    }

    /** The tables as such, whose headings have no buttons for filters. */
    private void writeTables(Xml xml) {
        if (workbook.sheets().stream().allMatch(sheet -> sheet.grid() == null)) {
            return;
        }
        xml.start("table:database-ranges");
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.grid() != null) {
                String name = LinkTarget.quoted(sheet.name()) + ".";
                xml.start("table:database-range")
                        .with("table:name", sheet.grid().name());
                xml.with("table:target-range-address", name + sheet.firstCell() + ":" + name + sheet.lastCell());
                xml.with("table:contains-header", "true").with("table:display-filter-buttons", "false");
                xml.end();
            }
        }
        xml.end();
    }
}
