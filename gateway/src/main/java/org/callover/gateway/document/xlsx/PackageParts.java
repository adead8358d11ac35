package org.callover.gateway.document.xlsx;

import java.time.temporal.ChronoUnit;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.container.Container;
import org.callover.gateway.document.container.Xml;
import org.callover.gateway.document.sheet.Workbook;

/** The parts that every package of Office Open XML has: what is in it, where it starts, and its properties. */
final class PackageParts {

    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static final String EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml";
    private static final String PACKAGE = "application/vnd.openxmlformats-";

    private PackageParts() {}

    static void write(Container file, Workbook workbook) {
        file.add("[Content_Types].xml", xml -> writeTypes(xml, workbook));
        file.add("_rels/.rels", PackageParts::writeStart);
        file.add("docProps/core.xml", xml -> writeProperties(xml, workbook.about()));
        file.add("docProps/app.xml", xml -> xml.start("Properties")
                .with("xmlns", EXTENDED)
                .start("Application")
                .text("Callover")
                .end()
                .end());
    }

    /** A relation to another part of the package. */
    static void relation(Xml xml, int number, String type, String target) {
        xml.start("Relationship").with("Id", "rId" + number);
        xml.with("Type", OFFICE + type).with("Target", target).end();
    }

    private static void writeTypes(Xml xml, Workbook workbook) {
        xml.start("Types").with("xmlns", TYPES);
        xml.start("Default").with("Extension", "rels");
        xml.with("ContentType", PACKAGE + "package.relationships+xml").end();
        xml.start("Default")
                .with("Extension", "xml")
                .with("ContentType", "application/xml")
                .end();
        type(xml, "/docProps/core.xml", PACKAGE + "package.core-properties+xml");
        type(xml, "/docProps/app.xml", PACKAGE + "officedocument.extended-properties+xml");
        type(xml, "/xl/workbook.xml", SPREADSHEET.formatted("sheet.main"));
        type(xml, "/xl/styles.xml", SPREADSHEET.formatted("styles"));
        type(xml, "/xl/sharedStrings.xml", SPREADSHEET.formatted("sharedStrings"));
        for (int at = 0; at < workbook.sheets().size(); at++) {
            int number = at + 1;
            type(xml, "/xl/worksheets/sheet%d.xml".formatted(number), SPREADSHEET.formatted("worksheet"));
            if (workbook.sheets().get(at).grid() != null) {
                type(xml, "/xl/tables/table%d.xml".formatted(number), SPREADSHEET.formatted("table"));
            }
        }
        xml.end();
    }

    private static void type(Xml xml, String part, String type) {
        xml.start("Override").with("PartName", part).with("ContentType", type).end();
    }

    private static void writeStart(Xml xml) {
        xml.start("Relationships").with("xmlns", RELATIONSHIPS);
        relation(xml, 1, "officeDocument", "xl/workbook.xml");
        xml.start("Relationship").with("Id", "rId2");
        xml.with("Type", RELATIONSHIPS + "/metadata/core-properties").with("Target", "docProps/core.xml");
        xml.end();
        relation(xml, 3, "extended-properties", "docProps/app.xml");
        xml.end();
    }

    private static void writeProperties(Xml xml, Paper.About about) {
        xml.start("cp:coreProperties").with("xmlns:cp", CORE);
        xml.with("xmlns:dc", "http://purl.org/dc/elements/1.1/").with("xmlns:dcterms", "http://purl.org/dc/terms/");
        xml.with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        property(xml, "dc:title", about.title());
        property(xml, "dc:subject", about.subtitle());
        property(xml, "dc:creator", about.publisher());
        property(xml, "dc:description", about.summary());
        property(xml, "dc:identifier", about.identity());
        property(xml, "dc:language", Paper.LANGUAGE);
        property(xml, "cp:lastModifiedBy", about.publisher());
        String day = about.asAt().truncatedTo(ChronoUnit.SECONDS).toString();
        xml.start("dcterms:created")
                .with("xsi:type", "dcterms:W3CDTF")
                .text(day)
                .end();
        xml.start("dcterms:modified")
                .with("xsi:type", "dcterms:W3CDTF")
                .text(day)
                .end();
        xml.end();
    }

    private static void property(Xml xml, String name, String value) {
        if (!value.isBlank()) {
            xml.start(name).text(value).end();
        }
    }
}
