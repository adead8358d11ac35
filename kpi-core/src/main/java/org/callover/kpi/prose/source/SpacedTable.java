package org.callover.kpi.prose.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a table of lines that are divided by single spaces: puts broken labels together, and finds the headings. */
final class SpacedTable {

    private static final int MOST_PARTS = 3;
    private static final int MOST_HEADINGS = 24;

    private final SpacedLines lines;
    private final SpacedRun run;
    private final int before;
    private final List<ProseTable.Row> rows = new ArrayList<>();
    private final List<Integer> pending = new ArrayList<>();
    private int from;
    private int to;

    /**
     * A table that was found.
     *
     * @param from the first line that belongs to it, from 0
     * @param to the line after its last one
     */
    record Found(int from, int to, ProseTable table) {}

    private SpacedTable(SpacedLines lines, SpacedRun run, int before) {
        this.lines = lines;
        this.run = run;
        this.before = before;
        this.from = run.first();
        this.to = run.last() + 1;
    }

    /**
     * The table whose first figures are in a line, if one begins there.
     *
     * @param before the first line that is free for its headings
     */
    static Optional<Found> at(SpacedLines lines, int first, int before) {
        return SpacedRun.at(lines, first).map(run -> new SpacedTable(lines, run, before).read());
    }

    private Found read() {
        beforeFirst();
        Optional<SpacedHeadings.Headings> headings =
                SpacedHeadings.of(lines.all(), firstHeading(), from, run.columns());
        for (int i = 0; i < run.rows().size(); i++) {
            row(run.rows().get(i));
            int next = i + 1 < run.rows().size() ? run.rows().get(i + 1) : -1;
            between(run.rows().get(i) + 1, next);
        }
        headings.ifPresent(found -> {
            from = found.from();
            rows.add(0, new ProseTable.Row(found.cells()));
        });
        return new Found(from, to, new ProseTable(rows, true));
    }

    /** The beginning of the first label, if that is broken. */
    private void beforeFirst() {
        SpacedLine first = lines.row(run.first());
        if (!first.hasNoLabel() && !first.goesOn() && !first.isOfCommonWord()) {
            return;
        }
        int at = run.first() - 1;
        while (at >= before && run.first() - at <= MOST_PARTS && lines.isShort(at) && Labels.goesOn(lines.text(at))) {
            at--;
        }
        boolean isLabel = at >= before
                && lines.isShort(at)
                && !Labels.isCaption(lines.text(at))
                && HeadingUnit.of(SpacedLine.pieces(lines.text(at)).stream()
                                .map(piece -> HeadingWord.of(1, piece))
                                .toList())
                        .stream()
                        .allMatch(HeadingUnit::isOfWords);
        if (isLabel) {
            for (int part = at; part < run.first(); part++) {
                pending.add(part);
            }
            from = at;
        }
    }

    /** The first line above the table that may be of its headings. */
    private int firstHeading() {
        int at = from;
        while (at > before
                && from - at < MOST_HEADINGS
                && lines.isShort(at - 1)
                && !lines.text(at - 1).endsWith(":")
                && !Labels.isCaption(lines.text(at - 1))) {
            at--;
        }
        return at;
    }

    private void row(int at) {
        SpacedLine line = lines.row(at);
        int count = line.figures().size();
        List<ProseTable.Cell> cells = new ArrayList<>();
        cells.add(label(at, line.label(count)));
        if (count == run.columns()) {
            cells.addAll(line.cells(count));
        } else {
            int start = line.figures().get(0).start();
            cells.add(new ProseTable.Cell(
                    line.number(), start + 1, line.text().substring(start).strip()));
            for (int i = 1; i < run.columns(); i++) {
                cells.add(new ProseTable.Cell(line.number(), line.text().length() + i + 1, ProseTable.UNPLACED));
            }
        }
        rows.add(new ProseTable.Row(cells));
    }

    private ProseTable.Cell label(int at, String words) {
        StringBuilder label = new StringBuilder();
        int first = pending.isEmpty() ? at : pending.get(0);
        for (int part : pending) {
            label.append(lines.text(part).stripTrailing()).append('\n');
        }
        pending.clear();
        String text = label.append(words).toString();
        int blanks = text.length() - text.stripLeading().length();
        return new ProseTable.Cell(first + 1, blanks + 1, text.strip());
    }

    /** The lines after a row: the end of its label, a heading within the table, or the beginning of the next label. */
    private void between(int start, int next) {
        int end = next < 0 ? Math.min(lines.size(), start + MOST_PARTS) : next;
        for (int at = start; at < end; at++) {
            if (lines.isBlank(at) || lines.isEdge(at)) {
                if (next < 0) {
                    return;
                }
                continue;
            }
            boolean isRest = pending.isEmpty() && Labels.goesOn(lines.text(at)) && lines.isShort(at);
            if (isRest && (next < 0 || !isOfNext(at, next))) {
                goOn(at);
            } else if (next < 0) {
                return;
            } else if (isOfNext(at, next)) {
                pending.add(at);
            } else {
                rows.add(new ProseTable.Row(
                        List.of(new ProseTable.Cell(at + 1, 1, lines.text(at).strip()))));
            }
        }
    }

    /** Whether the words of a line are of the label of the next row. */
    private boolean isOfNext(int at, int next) {
        SpacedLine row = lines.row(next);
        boolean isOpen =
                row.hasNoLabel() || row.goesOn() || row.isOfCommonWord() || Labels.isOpen(lines.text(next - 1));
        boolean isBegun = !Labels.goesOn(lines.text(at)) || !pending.isEmpty();
        boolean beginsLater = false;
        for (int later = at + 1; later < next; later++) {
            beginsLater |= !lines.isBlank(later)
                    && !lines.isEdge(later)
                    && !Labels.goesOn(lines.text(later))
                    && !Labels.isOpen(lines.text(later - 1));
        }
        return isOpen && isBegun && !beginsLater;
    }

    /** Puts the rest of a label to the row before. */
    private void goOn(int at) {
        ProseTable.Row row = rows.remove(rows.size() - 1);
        List<ProseTable.Cell> cells = new ArrayList<>(row.cells());
        ProseTable.Cell label = cells.get(0);
        cells.set(
                0,
                new ProseTable.Cell(
                        label.line(),
                        label.column(),
                        label.text() + "\n" + lines.text(at).strip()));
        rows.add(new ProseTable.Row(cells));
        to = Math.max(to, at + 1);
    }
}
