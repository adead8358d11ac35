package org.callover.kpi.prose.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The lines of a text, each looked at as the row of a table whose cells are divided by single spaces. */
final class SpacedLines {

    private static final int LONGEST = 300;

    /** A line that stands again after fewer lines is not at the edge of a page. */
    private static final int SHORTEST_PAGE = 8;

    private static final int SHORTEST_EDGE = 4;

    private final List<String> lines;
    private final List<SpacedLine> spaced;
    private final Set<Integer> edges = new HashSet<>();

    SpacedLines(List<String> lines) {
        this.lines = lines;
        this.spaced = IntStream.range(0, lines.size())
                .mapToObj(i -> SpacedLine.of(i + 1, isOfOther(lines.get(i)) ? "" : lines.get(i)))
                .toList();
        findEdges();
    }

    /** Whether a line is divided otherwise, or is an entry of a list. */
    private static boolean isOfOther(String line) {
        return line.length() > LONGEST || Divider.isDividing(line) || PlainProse.isEntry(line.strip());
    }

    /** The lines at the edges of pages: those that come again from page to page, whatever their numbers are. */
    private void findEdges() {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String shape =
                    lines.get(i).length() > LONGEST ? "" : lines.get(i).strip().replaceAll("[0-9]+", "0");
            boolean mayBe =
                    shape.length() >= SHORTEST_EDGE && spaced.get(i).figures().size() < 2;
            Integer before = mayBe ? last.put(shape, i) : null;
            if (before != null && i - before >= SHORTEST_PAGE) {
                edges.add(before);
                edges.add(i);
            }
            if (Labels.isPageNumber(lines.get(i))) {
                edges.add(i);
            }
        }
    }

    List<String> all() {
        return lines;
    }

    int size() {
        return lines.size();
    }

    String text(int at) {
        return lines.get(at);
    }

    SpacedLine row(int at) {
        return spaced.get(at);
    }

    boolean isBlank(int at) {
        return lines.get(at).isBlank();
    }

    /** Whether a line belongs to the page, and not to the table. */
    boolean isEdge(int at) {
        return edges.contains(at);
    }

    /** How many figures a line ends with; none if it is no row. */
    int count(int at) {
        return at < 0 || at >= size() || isEdge(at) || spaced.get(at).isOfYears()
                ? 0
                : spaced.get(at).count();
    }

    /** Whether a line may be a part of a label or a heading. */
    boolean isShort(int at) {
        return !isOfOther(lines.get(at)) && Labels.isShort(lines.get(at));
    }
}
