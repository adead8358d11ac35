package org.callover.kpi.feed.subtotal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.callover.kpi.feed.account.ImportWarning;
import org.callover.kpi.feed.account.WarningCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.Label;

/** Checks that lines of a file which are sums equal what they should be the sum of. */
public final class SumChecks {
    private final List<Period> periods;
    private final List<ImportWarning> warnings = new ArrayList<>();

    public SumChecks(List<Period> periods) {
        this.periods = periods;
    }

    /** Checks a label that is the sum of others, in every place. */
    public void label(LabelRows label, List<LabelRows> parts) {
        List<LabelRows> all = new ArrayList<>(parts);
        all.add(label);
        LabelGrid grid = new LabelGrid(all, periods.size());
        long[] whole = grid.sum(List.of(label));
        long[] sum = grid.sum(parts);
        BitSet blank = grid.blanks(all);
        BitSet differs = new BitSet();
        for (int cell = 0; cell < whole.length; cell++) {
            differs.set(cell, whole[cell] != sum[cell] && !blank.get(cell));
        }
        if (!differs.isEmpty()) {
            int first = differs.nextSetBit(0);
            tell(
                    "'%s' in %s in %s is %d, but its labels add up to %d"
                            .formatted(
                                    label.label(),
                                    name(all, grid, first),
                                    periods.get(grid.month(first)),
                                    whole[first],
                                    sum[first]),
                    differs.cardinality(),
                    lines(all, grid, differs));
        }
    }

    private static String name(Collection<LabelRows> labels, LabelGrid grid, int cell) {
        return labels.stream()
                .flatMap(label -> label.rows().stream())
                .filter(placed -> placed.place().label().equals(grid.place(cell)))
                .map(placed -> placed.row().area())
                .findFirst()
                .orElseThrow();
    }

    /**
     * The line numbers to report: of the sum's own rows in which something differs or, in a place without one, of its
     * parts there.
     */
    private static Collection<Long> lines(List<LabelRows> partsAndWhole, LabelGrid grid, BitSet differs) {
        TreeSet<Long> lines = new TreeSet<>();
        LabelRows whole = partsAndWhole.get(partsAndWhole.size() - 1);
        differs.stream().mapToObj(grid::place).distinct().forEach(place -> {
            List<Long> own = lines(List.of(whole), place);
            lines.addAll(own.isEmpty() ? lines(partsAndWhole, place) : own);
        });
        return lines;
    }

    private static List<Long> lines(List<LabelRows> labels, Label place) {
        return labels.stream()
                .flatMap(label -> label.rows().stream())
                .filter(placed -> placed.place().label().equals(place))
                .map(placed -> placed.row().line())
                .toList();
    }

    /**
     * Checks the rows of a place that contains other places in the file. A name such as "England" may include more
     * places than the file has, so there is a warning only if most of the months do add up.
     */
    public void places(LabelRows label) {
        for (LabelRows.Placed whole : label.rows()) {
            if (whole.place().isWhole()) {
                place(label, whole);
            }
        }
    }

    private void place(LabelRows label, LabelRows.Placed whole) {
        BitSet differs = new BitSet();
        int looked = 0;
        for (int month = 0; month < periods.size(); month++) {
            if (isWithoutBlanks(label, month)) {
                long count = whole.row().months().at(month);
                looked++;
                differs.set(month, count != others(label, month, false) && count != others(label, month, true));
            }
        }
        boolean isSum = whole.place().isSum() || 2 * differs.cardinality() < looked;
        if (!differs.isEmpty()
                && isSum
                && label.rows().stream().anyMatch(row -> !row.place().isWhole())) {
            place(label, whole, differs);
        }
    }

    private void place(LabelRows label, LabelRows.Placed whole, BitSet differs) {
        int first = differs.nextSetBit(0);
        tell(
                "'%s' in '%s' in %s is %d, but the areas of the file add up to %d"
                        .formatted(
                                label.label(),
                                whole.row().area(),
                                periods.get(first),
                                whole.row().months().at(first),
                                others(label, first, true)),
                differs.cardinality(),
                List.of(whole.row().line()));
    }

    private static boolean isWithoutBlanks(LabelRows label, int month) {
        return label.rows().stream().noneMatch(placed -> placed.row().blanks().get(month));
    }

    /** The sum of the places in a file, with or without those that are kept apart. */
    private static long others(LabelRows label, int month, boolean withApart) {
        return label.rows().stream()
                .filter(placed -> !placed.place().isWhole())
                .filter(placed -> withApart || placed.place().area() != null)
                .mapToLong(placed -> placed.row().months().at(month))
                .sum();
    }

    private void tell(String message, int cells, Collection<Long> lines) {
        String more = cells == 1
                ? ""
                : "; %d more %s"
                        .formatted(
                                cells - 1, cells == 2 ? "cell does not add up either" : "cells do not add up either");
        warnings.add(new ImportWarning(WarningCode.PARTS_DIFFER, message + more, List.copyOf(lines), lines.size()));
    }

    public List<ImportWarning> warnings() {
        return warnings;
    }
}
