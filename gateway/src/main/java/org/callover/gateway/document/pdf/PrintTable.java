package org.callover.gateway.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Element;

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

    private static final Set<String> WORDS = Set.of("h2", "h3", "h4", "h5", "h6", "p", "ul");

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
        double good = sum(column -> column.good(room.size()));
        double spare = sum(column -> column.most(room.size())) - good;
        double share = spare > 0 ? Math.min(1, Math.max(0, room.width() - good) / spare) : 0;
        double shrink = Math.min(1, room.width() / good);
        Element group = new Element("colgroup");
        double total = 0;
        for (ColumnWidth column : columns) {
            double width =
                    column.good(room.size()) * shrink + (column.most(room.size()) - column.good(room.size())) * share;
            total += width;
            group.appendElement("col").attr("style", "width:" + points(width));
        }
        Objects.requireNonNull(table.selectFirst("caption")).after(group);
        table.attr("style", "font-size:" + room.size() + "pt;width:" + points(total));
        if (room.isAcross()) {
            lieAcross(Objects.requireNonNull(table.parent()));
        }
    }

    /** Puts it on a page that lies across, with the heading and the words that stand before it. */
    private static void lieAcross(Element box) {
        Element whole = box;
        while (isLastOfSection(whole) && leads(whole)) {
            whole = Objects.requireNonNull(whole.parent());
        }
        whole.addClass("paper-across");
        for (Element before : whole.previousElementSiblings()) {
            if (!isWords(before)) {
                break;
            }
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
