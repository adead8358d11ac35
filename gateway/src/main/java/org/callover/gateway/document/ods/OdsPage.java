package org.callover.gateway.document.ods;

import org.callover.gateway.document.container.Xml;

/** The part with the styles that have names, and with the page for printing. */
final class OdsPage {

    static final String NORMAL = "Default";
    static final String TITLE = "Heading_20_1";
    static final String HEADING = "Heading_20_2";
    static final String LINK = "Hyperlink";

    private static final String FONT = "Arial";
    private static final String CELL = "table-cell";

    private OdsPage() {}

    static void write(Xml xml) {
        OdsNames.start(xml, "document-styles", "office", "style", "fo", "svg", "table", "text");
        writeFont(xml);
        xml.start("office:styles");
        writeDefault(xml);
        writeStyle(xml, NORMAL, "Default");
        xml.end();
        writeStyle(xml, TITLE, "Heading 1");
        writeBold(xml, "16pt");
        writeStyle(xml, HEADING, "Heading 2");
        writeBold(xml, "14pt");
        writeStyle(xml, LINK, "Hyperlink");
        xml.start("style:text-properties").with("fo:color", "#0b4ea2");
        xml.with("style:text-underline-style", "solid").with("style:text-underline-width", "auto");
        xml.with("style:text-underline-color", "font-color").end().end();
        xml.end();
        writePage(xml);
        xml.end();
    }

    static void writeFont(Xml xml) {
        xml.start("office:font-face-decls");
        xml.start("style:font-face").with("style:name", FONT).with("svg:font-family", FONT);
        xml.with("style:font-family-generic", "swiss").end();
        xml.end();
    }

    private static void writeDefault(Xml xml) {
        xml.start("style:default-style").with("style:family", CELL);
        xml.start("style:table-cell-properties").with("fo:wrap-option", "wrap");
        xml.with("style:vertical-align", "top").end();
        xml.start("style:text-properties").with("style:font-name", FONT).with("fo:font-size", "12pt");
        xml.with("fo:language", "en").with("fo:country", "GB").end();
        xml.end();
    }

    private static void writeStyle(Xml xml, String name, String shown) {
        xml.start("style:style").with("style:name", name).with("style:display-name", shown);
        xml.with("style:family", CELL);
        if (!name.equals(NORMAL)) {
            xml.with("style:parent-style-name", NORMAL);
        }
    }

    private static void writeBold(Xml xml, String size) {
        xml.start("style:text-properties").with("fo:font-size", size);
        xml.with("fo:font-weight", "bold").end().end();
    }

    /** A4 across, as many pages long as are needed and one wide, without headers and footers. */
    private static void writePage(Xml xml) {
        xml.start("office:automatic-styles").start("style:page-layout").with("style:name", "page");
        xml.start("style:page-layout-properties");
        xml.with("fo:page-width", "29.7cm").with("fo:page-height", "21cm");
        xml.with("style:print-orientation", "landscape").with("fo:margin", "1.3cm");
        xml.with("style:scale-to-X", "1").with("style:scale-to-Y", "0").end();
        xml.end().end();
        xml.start("office:master-styles").start("style:master-page");
        xml.with("style:name", NORMAL).with("style:page-layout-name", "page");
        for (String place : new String[] {"header", "header-left", "footer", "footer-left"}) {
            xml.start("style:" + place).with("style:display", "false").end();
        }
        xml.end().end();
    }
}
