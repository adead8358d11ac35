package org.callover.gateway.document.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.callover.gateway.document.container.Xml;

/** The texts of a workbook, each once. */
final class SharedTexts {

    /** How the format writes a character by its number; a text that happens to look so is written as itself. */
    private static final Pattern LOOKS_LIKE_A_NUMBERED_CHARACTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private int uses;

    /** The number of a text. */
    int number(String text) {
        uses++;
        Integer number = numbers.putIfAbsent(text, numbers.size());
        return number == null ? numbers.size() - 1 : number;
    }

    void write(Xml xml) {
        xml.start("sst").with("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        xml.with("count", uses).with("uniqueCount", numbers.size());
        for (String text : numbers.keySet()) {
            xml.start("si").start("t");
            if (text.strip().length() < text.length()) {
                xml.with("xml:space", "preserve");
            }
            xml.text(escaped(text)).end().end();
        }
        xml.end();
    }

    /** A text that no reader changes. */
    static String escaped(String text) {
        return text.contains("_x")
                ? LOOKS_LIKE_A_NUMBERED_CHARACTER.matcher(text).replaceAll("_x005F_")
                : text;
    }
}
