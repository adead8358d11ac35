package org.callover.gateway.document.ods;

import java.time.temporal.ChronoUnit;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.container.Xml;
import org.callover.gateway.document.sheet.Sheet;
import org.callover.gateway.document.sheet.Workbook;

/** The parts about the file: which parts it has, its properties, and where the cursors are. */
final class OdsAbout {

    private OdsAbout() {}

    static void writeParts(Xml xml) {
        xml.start("manifest:manifest").with("manifest:version", "1.2");
        xml.with("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
        xml.start("manifest:file-entry").with("manifest:full-path", "/").with("manifest:version", "1.2");
        xml.with("manifest:media-type", OdsPaper.TYPE).end();
        for (String part : new String[] {"content.xml", "styles.xml", "meta.xml", "settings.xml"}) {
            xml.start("manifest:file-entry").with("manifest:full-path", part);
            xml.with("manifest:media-type", "text/xml").end();
        }
        xml.end();
    }

    static void writeProperties(Xml xml, Paper.About about) {
        OdsNames.start(xml, "document-meta", "office", "meta", "dc");
        String day = about.asAt().truncatedTo(ChronoUnit.SECONDS).toString();
        xml.start("office:meta");
        property(xml, "meta:generator", "Callover");
        property(xml, "dc:title", about.title());
        property(xml, "dc:description", about.summary());
        property(xml, "dc:subject", about.subtitle());
        property(xml, "meta:initial-creator", about.publisher());
        property(xml, "dc:creator", about.publisher());
        property(xml, "meta:creation-date", day);
        property(xml, "dc:date", day);
        property(xml, "dc:language", Paper.LANGUAGE);
        if (!about.identity().isBlank()) {
            xml.start("meta:user-defined").with("meta:name", "Identifier");
            xml.text(about.identity()).end();
        }
        xml.end().end();
    }

    private static void property(Xml xml, String name, String value) {
        if (!value.isBlank()) {
            xml.start(name).text(value).end();
        }
    }

    /** The first sheet is open, and the cursor of each is in its first cell. */
    static void writeCursors(Xml xml, Workbook workbook) {
        OdsNames.start(xml, "document-settings", "office", "config");
        xml.start("office:settings");
        xml.start("config:config-item-set").with("config:name", "ooo:view-settings");
        xml.start("config:config-item-map-indexed").with("config:name", "Views");
        xml.start("config:config-item-map-entry");
        item(xml, "ViewId", "string", "view1");
        item(xml, "ActiveTable", "string", workbook.sheets().get(0).name());
        xml.start("config:config-item-map-named").with("config:name", "Tables");
        for (Sheet sheet : workbook.sheets()) {
            xml.start("config:config-item-map-entry").with("config:name", sheet.name());
            item(xml, "CursorPositionX", "int", "0");
            item(xml, "CursorPositionY", "int", "0");
            xml.end();
        }
        xml.end().end().end().end().end().end();
    }

    private static void item(Xml xml, String name, String type, String value) {
        xml.start("config:config-item").with("config:name", name).with("config:type", type);
        xml.text(value).end();
    }
}
