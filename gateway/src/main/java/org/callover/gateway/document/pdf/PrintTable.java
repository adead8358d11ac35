package org.callover.gateway.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A table for print: how wide its columns are, in which size of type, and whether it needs a page that lies across.
 *
 * <p>The type is as large as the table has room for, down to a size that can still be read. Words that are wider even
 * then are broken.
 */
final class PrintTable {
    private static final List<Room> ROOMS = List.of(
            new Room(false, 12),
            new Room(false, 11),
            new Room(false, 10),
            new Room(true, 12),
            new Room(true, 11),
            new Room(true, 10),
            new Room(true, 9),
            new Room(true, 8),
            new Room(true, 7));

    private static final Set<String> WORDS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul");

    /** With so many letters before it, a table moves to a page that lies across without them. */
    private static final int MOST_BEFORE = 900;

    private static final int MOST_HEADING_LINES = 12;

    private final Element table;
    private final List<ColumnWidth> columns = new ArrayList<>();

    /** A page and a size of type in points. */
    private record Room(boolean isAcross, int size) {

        /** The width between the margins in points. */
        double width() {
            return isAcross ? 757 : 510;
        }
    }

    private PrintTable(Element table) {
        this.table = table;
    }

    static void layOut(Element table) {
        PrintTable print = new PrintTable(table);
        print.measure();
        Room room = ROOMS.stream()
                .filter(possible -> print.sum(column -> column.good(possible.size())) <= possible.width())
                .findFirst()
                .orElse(ROOMS.get(ROOMS.size() - 1));
        print.write(room);
    }

    private void measure() {
        for (Element row : table.select("tr:not(.paper-group)")) {
            int column = 0;
            for (Element cell : row.children()) {
                if (column == columns.size()) {
                    columns.add(new ColumnWidth());
                }
                columns.get(column).add(cell);
                column++;
            }
        }
    }

    private double sum(ToDoubleFunction<ColumnWidth> width) {
        return columns.stream().mapToDouble(width).sum();
    }

    private void write(Room room) {
        double[] widths = widths(room);
        Element group = new Element("colgroup");
        for (double width : widths) {
            group.appendElement("col").attr("style", "width:" + points(width));
        }
        Objects.requireNonNull(table.selectFirst("caption")).after(group);
        table.attr(
                "style",
                "font-size:" + room.size() + "pt;width:"
                        + points(DoubleStream.of(widths).sum()));
        if (headingLines(room, widths) > MOST_HEADING_LINES) {
            table.addClass("paper-headed-once");
        }
        if (room.isAcross()) {
            lieAcross(Objects.requireNonNull(table.parent()));
        }
    }

    /** What is left of the width goes to the columns that have more to say. */
    private double[] widths(Room room) {
        double good = sum(column -> column.good(room.size()));
        double more = sum(column -> column.most(room.size())) - good;
        double share = more > 0 ? Math.min(1, Math.max(0, room.width() - good) / more) : 0;
        double shrink = Math.min(1, room.width() / good);
        return columns.stream()
                .mapToDouble(column -> column.good(room.size()) * shrink
                        + (column.most(room.size()) - column.good(room.size())) * share)
                .toArray();
    }

    /** Headings that nearly fill a page cannot stand on each. */
    private double headingLines(Room room, double[] widths) {
        double most = 0;
        int column = 0;
        for (Element heading : table.select("thead th")) {
            double width = Typeface.BOLD.width(Replacement.in(heading.text())) * room.size();
            most = Math.max(most, width / Math.max(1, widths[column] - ColumnWidth.PADDING));
            column++;
        }
        return most;
    }

    /** Puts it on a page that lies across, with the heading and the words that stand before it. */
    private static void lieAcross(Element box) {
        Element whole = box;
        while (isLastOfSection(whole) && leads(whole)) {
            whole = Objects.requireNonNull(whole.parent());
        }
        whole.addClass("paper-across");
        Elements before = new Elements();
        for (Element part = whole.previousElementSibling(); part != null && isWords(part); ) {
            before.add(part);
            part = part.previousElementSibling();
        }
        if (before.text().length() <= MOST_BEFORE) {
            before.addClass("paper-across");
        }
    }

    private static boolean isLastOfSection(Element part) {
        Element parent = part.parent();
        return parent != null && parent.normalName().equals("section") && part.nextElementSibling() == null;
    }

    /** Whether only words stand before it in its section. */
    private static boolean leads(Element part) {
        return part.previousElementSiblings().stream().allMatch(PrintTable::isWords);
    }

    private static boolean isWords(Element part) {
        return WORDS.contains(part.normalName());
    }

    private static String points(double width) {
        return String.format(Locale.ROOT, "%.1fpt", width);
    }
}
