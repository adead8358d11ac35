package org.callover.gateway.document.xlsx;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callover.gateway.document.container.Xml;
import org.callover.gateway.document.sheet.Grid;
import org.callover.gateway.document.sheet.Line;
import org.callover.gateway.document.sheet.LinkTarget;
import org.callover.gateway.document.sheet.Sheet;
import org.callover.gateway.document.sheet.SheetCell;

/** The part of a package that holds a sheet, and the parts that belong to it. */
final class SheetPart {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String A4 = "9";

    /** How many links a sheet can hold. */
    private static final int MOST_LINKS = 65_530;

    private final Sheet sheet;
    private final int number;
    private final SharedTexts texts;
    private final XlsxStyles styles;
    private final List<PlacedLink> links = new ArrayList<>();
    private final Map<URI, Integer> addresses = new LinkedHashMap<>();

    private record PlacedLink(String cell, LinkTarget target) {}

    SheetPart(Sheet sheet, int number, SharedTexts texts, XlsxStyles styles) {
        this.sheet = sheet;
        this.number = number;
        this.texts = texts;
        this.styles = styles;
    }

    void write(Xml xml) {
        xml.start("worksheet").with("xmlns", MAIN).with("xmlns:r", RELATIONS);
        xml.start("sheetPr").start("pageSetUpPr").with("fitToPage", 1).end().end();
        xml.start("dimension").with("ref", "A1:" + sheet.lastCell()).end();
        xml.start("sheetViews").start("sheetView");
        if (number == 1) {
            xml.with("tabSelected", 1);
        }
        xml.with("workbookViewId", 0);
        xml.start("selection").with("activeCell", "A1").with("sqref", "A1").end();
        xml.end().end();
        xml.start("sheetFormatPr").with("defaultRowHeight", 16).end();
        writeWidths(xml);
        xml.start("sheetData");
        writeLines(xml);
        if (sheet.grid() != null) {
            writeGrid(xml, sheet.grid());
        }
        xml.end();
        writeLinks(xml);
        writePage(xml);
        xml.end();
    }

    private void writeWidths(Xml xml) {
        xml.start("cols");
        int column = 0;
        for (int width : sheet.widths()) {
            column++;
            xml.start("col").with("min", column).with("max", column);
            xml.with("width", width).with("customWidth", 1).end();
        }
        xml.end();
    }

    private void writeLines(Xml xml) {
        int row = 0;
        for (Line line : sheet.lines()) {
            row++;
            startRow(xml, row);
            write(xml, 0, row, line.words(), XlsxLook.of(line));
            xml.end();
        }
    }

    private void writeGrid(Xml xml, Grid grid) {
        int row = sheet.headingRow();
        startRow(xml, row);
        for (int column = 0; column < grid.columns().size(); column++) {
            Grid.Column about = grid.columns().get(column);
            SheetCell heading = new SheetCell.Words(about.heading(), null);
            write(xml, column, row, heading, XlsxLook.ofHeading(about.heading(), about.isNumeric()));
        }
        xml.end();
        for (List<SheetCell> cells : grid.rows()) {
            row++;
            startRow(xml, row);
            for (int column = 0; column < cells.size(); column++) {
                SheetCell cell = cells.get(column);
                write(
                        xml,
                        column,
                        row,
                        cell,
                        XlsxLook.of(cell, grid.columns().get(column).isNumeric()));
            }
            xml.end();
        }
    }

    private void startRow(Xml xml, int row) {
        xml.start("row").with("r", row).with("ht", Double.toString(sheet.height(row)));
    }

    private void write(Xml xml, int column, int row, SheetCell cell, XlsxLook look) {
        String address = Sheet.address(column, row);
        xml.start("c").with("r", address).with("s", styles.number(look));
        if (cell instanceof SheetCell.Figure figure) {
            xml.start("v").text(figure.written()).end();
        } else if (cell instanceof SheetCell.Words words) {
            xml.with("t", "s");
            xml.start("v").text(Integer.toString(texts.number(words.text()))).end();
            if (words.target() != null && links.size() < MOST_LINKS) {
                links.add(new PlacedLink(address, words.target()));
            }
        }
        xml.end();
    }

    private void writeLinks(Xml xml) {
        if (links.isEmpty()) {
            return;
        }
        xml.start("hyperlinks");
        for (PlacedLink link : links) {
            xml.start("hyperlink").with("ref", link.cell());
            if (link.target() instanceof LinkTarget.Place place) {
                xml.with("location", place.cell("!"));
            } else if (link.target() instanceof LinkTarget.Web web) {
                Integer known = addresses.putIfAbsent(web.address(), addresses.size() + 2);
                xml.with("r:id", "rId" + (known == null ? addresses.size() + 1 : known));
            }
            xml.end();
        }
        xml.end();
    }

    private void writePage(Xml xml) {
        xml.start("pageMargins").with("left", "0.5").with("right", "0.5").with("top", "0.5");
        xml.with("bottom", "0.5").with("header", "0.3").with("footer", "0.3").end();
        xml.start("pageSetup").with("paperSize", A4).with("orientation", "landscape");
        xml.with("fitToWidth", 1).with("fitToHeight", 0).end();
        if (sheet.grid() != null) {
            xml.start("tableParts").with("count", 1);
            xml.start("tablePart").with("r:id", "rId1").end().end();
        }
    }

    boolean hasRelations() {
        return sheet.grid() != null || !addresses.isEmpty();
    }

    void writeRelations(Xml xml) {
        xml.start("Relationships").with("xmlns", PackageParts.RELATIONSHIPS);
        if (sheet.grid() != null) {
            PackageParts.relation(xml, 1, "table", "../tables/table%d.xml".formatted(number));
        }
        addresses.forEach((address, id) -> {
            xml.start("Relationship").with("Id", "rId" + id).with("Type", RELATIONS + "/hyperlink");
            xml.with("Target", address.toASCIIString())
                    .with("TargetMode", "External")
                    .end();
        });
        xml.end();
    }

    /** The table as such. It has no part for filters, so that the headings have no buttons. */
    void writeTable(Xml xml) {
        Grid grid = Objects.requireNonNull(sheet.grid());
        xml.start("table").with("xmlns", MAIN).with("id", number);
        xml.with("name", grid.name()).with("displayName", grid.name());
        xml.with("ref", sheet.firstCell() + ":" + sheet.lastCell()).with("totalsRowShown", 0);
        xml.start("tableColumns").with("count", grid.columns().size());
        int column = 0;
        for (Grid.Column about : grid.columns()) {
            column++;
            xml.start("tableColumn").with("id", column);
            xml.with("name", SharedTexts.escaped(about.heading())).end();
        }
        xml.end();
        xml.start("tableStyleInfo").with("showFirstColumn", 0).with("showLastColumn", 0);
        xml.with("showRowStripes", 0).with("showColumnStripes", 0).end();
        xml.end();
    }
}
