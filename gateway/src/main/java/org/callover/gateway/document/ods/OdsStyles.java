package org.callover.gateway.document.ods;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.callover.gateway.document.container.Xml;
import org.callover.gateway.document.sheet.NumberForm;

/** The styles without names that the cells, rows and columns of a workbook use. */
final class OdsStyles {

    private static final double CENTIMETRES = 0.238;
    private static final double ROOM = 0.15;

    private final Map<OdsLook, String> looks = new LinkedHashMap<>();
    private final Map<NumberForm, String> forms = new LinkedHashMap<>();
    private final Map<Integer, String> widths = new LinkedHashMap<>();
    private final Map<Double, String> heights = new LinkedHashMap<>();

    /** The style of a cell. */
    String cell(OdsLook look) {
        return looks.computeIfAbsent(look, any -> "ce" + looks.size());
    }

    /** The style of a column so many characters wide. */
    String column(int width) {
        return widths.computeIfAbsent(width, any -> "co" + widths.size());
    }

    /** The style of a row so many points high. */
    String row(double height) {
        return heights.computeIfAbsent(height, any -> "ro" + heights.size());
    }

    void write(Xml xml) {
        xml.start("office:automatic-styles");
        xml.start("style:style").with("style:name", "ta0").with("style:family", "table");
        xml.with("style:master-page-name", OdsPage.NORMAL);
        xml.start("style:table-properties").with("table:display", "true").with("style:writing-mode", "lr-tb");
        xml.end().end();
        widths.forEach((width, name) -> writeWidth(xml, name, width));
        heights.forEach((height, name) -> writeHeight(xml, name, height));
        looks.keySet().forEach(look -> {
            if (look.form() != null && !forms.containsKey(look.form())) {
                String name = "nu" + forms.size();
                forms.put(look.form(), name);
                writeForm(xml, name, look.form());
            }
        });
        looks.forEach((look, name) -> writeLook(xml, name, look));
        xml.end();
    }

    private static void writeWidth(Xml xml, String name, int width) {
        xml.start("style:style").with("style:name", name).with("style:family", "table-column");
        xml.start("style:table-column-properties");
        xml.with("style:column-width", String.format(Locale.ROOT, "%.2fcm", width * CENTIMETRES + ROOM));
        xml.end().end();
    }

    /** Programs that can work it out again do. */
    private static void writeHeight(Xml xml, String name, double height) {
        xml.start("style:style").with("style:name", name).with("style:family", "table-row");
        xml.start("style:table-row-properties").with("style:row-height", height + "pt");
        xml.with("style:use-optimal-row-height", "true").end().end();
    }

    private static void writeForm(Xml xml, String name, NumberForm form) {
        if (form.isSigned()) {
            writeSigned(xml, name + "P0", "+", form);
            writeSigned(xml, name + "P1", "-", form);
        }
        xml.start("number:number-style").with("style:name", name);
        writeDigits(xml, form);
        if (form.isSigned()) {
            writeCase(xml, "value()>0", name + "P0");
            writeCase(xml, "value()<0", name + "P1");
        }
        xml.end();
    }

    private static void writeSigned(Xml xml, String name, String sign, NumberForm form) {
        xml.start("number:number-style").with("style:name", name).with("style:volatile", "true");
        xml.start("number:text").text(sign).end();
        writeDigits(xml, form);
        xml.end();
    }

    private static void writeDigits(Xml xml, NumberForm form) {
        xml.start("number:number").with("number:decimal-places", form.decimals());
        xml.with("number:min-integer-digits", 1);
        xml.with("number:grouping", Boolean.toString(form.isGrouped())).end();
        if (!form.suffix().isEmpty()) {
            xml.start("number:text").text(form.suffix()).end();
        }
    }

    private static void writeCase(Xml xml, String condition, String name) {
        xml.start("style:map").with("style:condition", condition);
        xml.with("style:apply-style-name", name).end();
    }

    private void writeLook(Xml xml, String name, OdsLook look) {
        xml.start("style:style").with("style:name", name).with("style:family", "table-cell");
        xml.with("style:parent-style-name", look.style());
        if (look.form() != null) {
            xml.with("style:data-style-name", forms.getOrDefault(look.form(), ""));
        }
        xml.start("style:table-cell-properties").with("fo:wrap-option", "wrap");
        xml.with("style:vertical-align", "top").with("style:text-align-source", "fix");
        xml.with("fo:padding-left", "0.1cm")
                .with("fo:padding-right", look.isRight() ? "0.3cm" : "0.1cm")
                .end();
        xml.start("style:paragraph-properties")
                .with("fo:text-align", look.isRight() ? "end" : "start")
                .end();
        if (look.isBold()) {
            xml.start("style:text-properties").with("fo:font-weight", "bold").end();
        }
        xml.end();
    }
}
