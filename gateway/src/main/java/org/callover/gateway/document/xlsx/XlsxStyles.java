package org.callover.gateway.document.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.callover.gateway.document.container.Xml;
import org.callover.gateway.document.sheet.NumberForm;

/** The styles of a workbook: black text without a fill, in a font without serifs; links are blue and underlined. */
final class XlsxStyles {

    private static final int FIRST_FORMAT = 164;
    private static final String FONT = "Arial";

    private final Map<XlsxLook, Integer> looks = new LinkedHashMap<>();
    private final Map<NumberForm, Integer> formats = new LinkedHashMap<>();

    XlsxStyles() {
        number(XlsxLook.PLAIN);
    }

    /** The number of a look. */
    int number(XlsxLook look) {
        if (look.form() != null) {
            formats.putIfAbsent(look.form(), FIRST_FORMAT + formats.size());
        }
        Integer number = looks.putIfAbsent(look, looks.size());
        return number == null ? looks.size() - 1 : number;
    }

    void write(Xml xml) {
        xml.start("styleSheet").with("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        writeFormats(xml);
        writeFonts(xml);
        writeFillsAndBorders(xml);
        writeBases(xml);
        writeLooks(xml);
        writeNames(xml);
        xml.end();
    }

    /** The format wants two fills at its start, and a border; none of them can be seen. */
    private static void writeFillsAndBorders(Xml xml) {
        xml.start("fills").with("count", 2);
        xml.start("fill").start("patternFill").with("patternType", "none").end().end();
        xml.start("fill")
                .start("patternFill")
                .with("patternType", "gray125")
                .end()
                .end();
        xml.end();
        xml.start("borders").with("count", 1).start("border");
        xml.start("left")
                .end()
                .start("right")
                .end()
                .start("top")
                .end()
                .start("bottom")
                .end();
        xml.start("diagonal").end().end().end();
    }

    /** What the named styles are. */
    private static void writeBases(Xml xml) {
        int[] fonts = {0, 1, 2, 4};
        xml.start("cellStyleXfs").with("count", fonts.length);
        for (int font : fonts) {
            xml.start("xf").with("numFmtId", 0).with("fontId", font);
            xml.with("fillId", 0).with("borderId", 0).end();
        }
        xml.end();
    }

    private void writeFormats(Xml xml) {
        if (formats.isEmpty()) {
            return;
        }
        xml.start("numFmts").with("count", formats.size());
        formats.forEach((form, number) -> xml.start("numFmt")
                .with("numFmtId", number)
                .with("formatCode", code(form))
                .end());
        xml.end();
    }

    private static String code(NumberForm form) {
        String shown = form.digits() + (form.suffix().isEmpty() ? "" : "\"" + form.suffix() + "\"");
        return form.isSigned() ? "+%s;-%s;%s".formatted(shown, shown, shown) : shown;
    }

    private static void writeFonts(Xml xml) {
        xml.start("fonts").with("count", 5);
        writeFont(xml, 12, false, false);
        writeFont(xml, 16, true, false);
        writeFont(xml, 14, true, false);
        writeFont(xml, 12, true, false);
        writeFont(xml, 12, false, true);
        xml.end();
    }

    private static void writeFont(Xml xml, int size, boolean isBold, boolean isLink) {
        xml.start("font");
        if (isBold) {
            xml.start("b").end();
        }
        if (isLink) {
            xml.start("u").end();
        }
        xml.start("sz").with("val", size).end();
        if (isLink) {
            xml.start("color").with("rgb", "FF0B4EA2").end();
        }
        xml.start("name").with("val", FONT).end();
        xml.start("family").with("val", 2).end();
        xml.end();
    }

    private void writeLooks(Xml xml) {
        xml.start("cellXfs").with("count", looks.size());
        for (XlsxLook look : looks.keySet()) {
            int format = look.form() == null ? 0 : Objects.requireNonNull(formats.get(look.form()));
            xml.start("xf").with("numFmtId", format).with("fontId", look.face().font);
            xml.with("fillId", 0).with("borderId", 0).with("xfId", look.face().style);
            xml.with("quotePrefix", look.isQuoted() ? 1 : 0).with("applyNumberFormat", 1);
            xml.with("applyFont", 1).with("applyAlignment", 1);
            xml.start("alignment").with("horizontal", look.isRight() ? "right" : "left");
            xml.with("vertical", "top")
                    .with("wrapText", look.form() == null ? 1 : 0)
                    .with("indent", look.isRight() ? 1 : 0);
            xml.end();
            xml.end();
        }
        xml.end();
    }

    private static void writeNames(Xml xml) {
        xml.start("cellStyles").with("count", 4);
        writeName(xml, "Normal", 0, 0);
        writeName(xml, "Heading 1", 1, 16);
        writeName(xml, "Heading 2", 2, 17);
        writeName(xml, "Hyperlink", 3, 8);
        xml.end();
    }

    private static void writeName(Xml xml, String name, int number, int builtIn) {
        xml.start("cellStyle").with("name", name).with("xfId", number);
        xml.with("builtinId", builtIn).end();
    }
}
