package org.callover.kpi.feed.subtotal;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callover.kpi.text.Label;

/**
 * The labels of a file as lines of numbers that can be compared cell by cell; a cell is a place in a month. A place
 * that contains others adds nothing to them and may only be there for some labels, so it is left out if there are
 * others.
 */
final class LabelGrid {
    /** The most cells that are laid out. A file with more is not searched for sums. */
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

    /** The rows of a label that the grid uses. */
    private List<LabelRows.Placed> laid(LabelRows label) {
        return label.rows().stream()
                .filter(placed -> !hasParts || !placed.place().isWhole())
                .toList();
    }

    int cells() {
        return months * places.size();
    }

    /**
     * The cell of a place in the first month. Its cell in the next month comes as many cells later as there are places.
     */
    private int first(RowArea place) {
        return places.getOrDefault(place.label(), 0);
    }

    int month(int cell) {
        return cell / places.size();
    }

    /** The label of a cell's place. */
    Label place(int cell) {
        int number = cell % places.size();
        return places.keySet().stream().skip(number).findFirst().orElseThrow();
    }

    /** The sum of labels, cell by cell. */
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

    /** The cells that at least one row of the labels leaves empty. */
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

    /** The search for labels that are sums of others. It finds nothing if there is too much to search. */
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
