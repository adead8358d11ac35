package org.callover.gateway.document.opened;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads a workbook as plain XML. */
public final class OpenedOds {
    private static final Pattern RANGE = Pattern.compile("'((?:[^']|'')+)'\\.([A-Z]+)(\\d+):'.*'\\.([A-Z]+)(\\d+)");

    private final Map<String, String> parts;
    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, OpenedCell.Font> fonts = new HashMap<>();
    private final Element usual;

    private OpenedOds(byte[] bytes) {
        parts = OpenedWorkbook.parts(bytes);
        usual = elements(document("styles.xml"), "style:default-style").get(0);
        for (String part : List.of("styles.xml", "content.xml")) {
            for (Element style : elements(document(part), "style:style")) {
                styles.put(style.getAttribute("style:name"), style);
            }
        }
    }

    public static OpenedWorkbook read(byte[] bytes) {
        return new OpenedOds(bytes).workbook();
    }

    private Document document(String part) {
        byte[] text = Objects.requireNonNull(parts.get(part)).getBytes(StandardCharsets.UTF_8);
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text));
        } catch (Exception e) {
            throw new IllegalStateException(part, e);
        }
    }

    private static List<Element> elements(Node within, String name) {
        NodeList found = within instanceof Document document
                ? document.getElementsByTagName(name)
                : ((Element) within).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }

    private OpenedWorkbook workbook() {
        Document content = document("content.xml");
        Map<String, List<OpenedTable>> tables = new HashMap<>();
        List<OpenedSheet> sheets = new ArrayList<>();
        for (Element table : elements(content, "table:table")) {
            sheets.add(
                    sheet(table, tables.computeIfAbsent(table.getAttribute("table:name"), any -> new ArrayList<>())));
        }
        for (Element range : elements(content, "table:database-range")) {
            add(range, sheets, tables);
        }
        return new OpenedWorkbook(parts, properties(), sheets, setting("ActiveTable"));
    }

    private Map<String, String> properties() {
        Document meta = document("meta.xml");
        return Map.of(
                "title", text(meta, "dc:title"),
                "subject", text(meta, "dc:subject"),
                "creator", text(meta, "dc:creator"),
                "description", text(meta, "dc:description"),
                "language", text(meta, "dc:language"),
                "created", text(meta, "meta:creation-date"),
                "modified", text(meta, "dc:date"));
    }

    private static String text(Document meta, String name) {
        List<Element> found = elements(meta, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    private String setting(String name) {
        return elements(document("settings.xml"), "config:config-item").stream()
                .filter(item -> item.getAttribute("config:name").equals(name))
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow();
    }

    private OpenedSheet sheet(Element table, List<OpenedTable> tables) {
        List<List<OpenedCell>> rows = elements(table, "table:table-row").stream()
                .map(row -> elements(row, "table:table-cell").stream()
                        .map(this::cell)
                        .toList())
                .toList();
        String name = table.getAttribute("table:name");
        List<Double> widths = elements(table, "table:table-column").stream()
                .map(column -> property(column.getAttribute("table:style-name"), "style:column-width"))
                .map(width -> Double.parseDouble(width.replace("cm", "")) / 0.238)
                .toList();
        String page = Objects.requireNonNull(parts.get("styles.xml"));
        return new OpenedSheet(name, rows, tables, widths, cursor(name), isLandscapeOnePageWide(page));
    }

    private static boolean isLandscapeOnePageWide(String page) {
        return page.contains("style:print-orientation=\"landscape\"")
                && page.contains("style:scale-to-X=\"1\" style:scale-to-Y=\"0\"");
    }

    private String cursor(String sheet) {
        for (Element entry : elements(document("settings.xml"), "config:config-item-map-entry")) {
            if (entry.getAttribute("config:name").equals(sheet)) {
                List<Element> items = elements(entry, "config:config-item");
                return "%c%d"
                        .formatted(
                                'A' + Integer.parseInt(items.get(0).getTextContent()),
                                1 + Integer.parseInt(items.get(1).getTextContent()));
            }
        }
        return "none";
    }

    private static void add(Element range, List<OpenedSheet> sheets, Map<String, List<OpenedTable>> tables) {
        Matcher address = RANGE.matcher(range.getAttribute("table:target-range-address"));
        if (!address.matches()) {
            throw new IllegalStateException(range.getAttribute("table:target-range-address"));
        }
        String name = address.group(1).replace("''", "'");
        OpenedSheet sheet = sheets.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        int first = Integer.parseInt(address.group(3)) - 1;
        Objects.requireNonNull(tables.get(name))
                .add(new OpenedTable(
                        range.getAttribute("table:name"),
                        first,
                        Integer.parseInt(address.group(5)) - 1,
                        column(address.group(2)),
                        column(address.group(4)),
                        range.getAttribute("table:contains-header").equals("true")
                                ? sheet.rows().get(first).stream()
                                        .map(OpenedCell::shown)
                                        .toList()
                                : List.of(),
                        !range.getAttribute("table:display-filter-buttons").equals("false")));
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1) - 1;
    }

    private OpenedCell cell(Element cell) {
        String style = cell.getAttribute("table:style-name");
        String number = cell.getAttribute("office:value");
        List<Element> links = elements(cell, "text:a");
        return new OpenedCell(
                shown(elements(cell, "text:p").get(0)),
                number.isEmpty() ? null : new BigDecimal(number),
                links.isEmpty() ? null : links.get(0).getAttribute("xlink:href"),
                cell.hasAttribute("table:formula"),
                named(style),
                fonts.computeIfAbsent(style, this::font));
    }

    private OpenedCell.Font font(String style) {
        String colour = property(style, "fo:color");
        return new OpenedCell.Font(
                property(style, "style:font-name"),
                Double.parseDouble(property(style, "fo:font-size").replace("pt", "")),
                !property(style, "fo:font-style").isEmpty(),
                property(style, "fo:wrap-option").equals("wrap"),
                property(style, "fo:background-color").isEmpty()
                        && property(style, "style:text-position").isEmpty()
                        && property(style, "style:rotation-angle").isEmpty(),
                colour.isEmpty() ? null : colour);
    }

    private static String shown(Node paragraph) {
        StringBuilder text = new StringBuilder();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                boolean isSpaces = element.getTagName().equals("text:s");
                text.append(isSpaces ? " ".repeat(Integer.parseInt(element.getAttribute("text:c"))) : shown(element));
            } else {
                text.append(node.getTextContent());
            }
        }
        return text.toString();
    }

    private String named(String style) {
        Element element = Objects.requireNonNull(styles.get(style));
        return element.hasAttribute("style:display-name")
                ? element.getAttribute("style:display-name")
                : named(element.getAttribute("style:parent-style-name"));
    }

    /** A property of a style, of those that it follows, or of every cell. */
    private String property(String style, String property) {
        @Nullable Element element = styles.get(style);
        if (element == null) {
            return attribute(usual, property);
        }
        String own = attribute(element, property);
        return own.isEmpty() ? property(element.getAttribute("style:parent-style-name"), property) : own;
    }

    private static String attribute(Element style, String name) {
        return elements(style, "*").stream()
                .map(part -> part.getAttribute(name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
