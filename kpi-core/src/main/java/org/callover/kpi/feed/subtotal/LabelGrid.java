package org.callover.kpi.feed.subtotal;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callover.kpi.text.Label;

/**
 * Labels of a file as lines of numbers that can be set beside each other, cell by cell: months, and places in each. A place
 * that others are parts of tells nothing that they do not, and may be there for some labels only: it is left out beside them.
 */
final class LabelGrid {
    /** Cells that are laid out at most; a file that has more is not searched for sums. */
    private static final long MOST = 4_000_000;

    private final Map<Label, Integer> places = new LinkedHashMap<>();
    private final int months;
    private final boolean hasParts;

    LabelGrid(Collection<LabelRows> labels, int months) {
        this.months = months;
        this.hasParts = labels.stream().flatMap(label -> label.rows().stream()).anyMatch(placed -> !placed.place()
                .isWhole());
        for (LabelRows label : labels) {
            laid(label).forEach(placed -> places.putIfAbsent(placed.place().label(), places.size()));
        }
    }

    /** The rows of a label that are laid out. */
    private List<LabelRows.Placed> laid(LabelRows label) {
        return label.rows().stream()
                .filter(placed -> !hasParts || !placed.place().isWhole())
                .toList();
    }

    int cells() {
        return months * places.size();
    }

    /** The number of a place: its cell of the first month; that of the next is as many on as there are places. */
    private int first(RowArea place) {
        return places.getOrDefault(place.label(), 0);
    }

    int month(int cell) {
        return cell / places.size();
    }

    /** The place of a cell, as it is matched. */
    Label place(int cell) {
        int number = cell % places.size();
        return places.keySet().stream().skip(number).findFirst().orElseThrow();
    }

    /** What labels come to, cell by cell. */
    long[] sum(Collection<LabelRows> labels) {
        long[] sum = new long[cells()];
        for (LabelRows label : labels) {
            for (LabelRows.Placed placed : laid(label)) {
                int cell = first(placed.place());
                for (int month = 0; month < months; month++, cell += places.size()) {
                    sum[cell] += placed.row().months().at(month);
                }
            }
        }
        return sum;
    }

    /** The cells that some row of the labels leaves empty. */
    BitSet blanks(Collection<LabelRows> labels) {
        BitSet blanks = new BitSet();
        for (LabelRows label : labels) {
            for (LabelRows.Placed placed : laid(label)) {
                int first = first(placed.place());
                placed.row().blanks().stream().forEach(month -> blanks.set(first + month * places.size()));
            }
        }
        return blanks;
    }

    /** The search for labels that are sums of others; one that finds nothing where there is too much to search. */
    SumSearch search(List<LabelRows> labels) {
        BitSet unknown = new BitSet();
        blanks(labels).stream().forEach(cell -> unknown.set(month(cell)));
        boolean isTooMuch = (long) cells() * labels.size() > MOST || months < SumSearch.MONTHS;
        return SumSearch.of(places.size(), isTooMuch ? List.of() : lines(labels), unknown);
    }

    private List<int[]> lines(List<LabelRows> labels) {
        return labels.stream().map(this::line).toList();
    }

    private int[] line(LabelRows label) {
        int[] line = new int[cells()];
        for (LabelRows.Placed placed : laid(label)) {
            int cell = first(placed.place());
            for (int month = 0; month < months; month++, cell += places.size()) {
                line[cell] = placed.row().months().at(month);
            }
        }
        return line;
    }
}
