package org.callover.kpi.feed.subtotal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A search for lines in a table that are sums of its other lines.
 *
 * <p>A line is the sum of at least two others, none of them zero throughout, if it equals their sum in every place in
 * enough months: at least {@value #MONTHS}, and three quarters of all months or of those in which it is not zero
 * everywhere. It must also be above zero in at least {@value #EVIDENCE} cells. It is practically impossible that so
 * many cells agree by chance. A publisher's mistake in a few months is possible.
 */
final class SumSearch {

    /** The fewest months in which a line must equal the sum. */
    static final int MONTHS = 12;

    /** The fewest cells that must not be zero: a sum of zeros shows nothing. */
    static final int EVIDENCE = 6;

    /** One month in this number may differ. */
    private static final int SLIP_IN = 4;

    /** The most cells looked at before the search of a table stops. Real labels need about a hundredth of them. */
    private static final long MOST_CELLS = 400_000_000;

    private final int places;
    private final int[][] lines;
    private final long[] totals;
    private final int[] months;
    private long cellsLeft = MOST_CELLS;

    private SumSearch(int places, int[][] lines, int[] months) {
        this.places = places;
        this.lines = lines;
        this.months = months;
        this.totals = IntStream.range(0, lines.length)
                .mapToLong(line -> IntStream.of(lines[line]).asLongStream().sum())
                .toArray();
    }

    /**
     * A search of a table of whole numbers, zero or more.
     *
     * @param places how many places there are; a line holds the cells of the first month, place by place, then of the
     * second
     * @param unknown months with a cell that is not known, which are left out
     */
    static SumSearch of(int places, List<int[]> lines, BitSet unknown) {
        int length = lines.isEmpty() ? 0 : lines.get(0).length / Math.max(1, places);
        int[] months =
                IntStream.range(0, length).filter(month -> !unknown.get(month)).toArray();
        return new SumSearch(places, lines.toArray(int[][]::new), months);
    }

    /** The numbers of the lines that a line is the sum of; none if it is not a sum. */
    List<Integer> partsOf(int line) {
        if (months.length < MONTHS || lines.length <= 2 || line >= lines.length || evidence(line) < EVIDENCE) {
            return List.of();
        }
        List<Integer> found = partsOf(line, months);
        int[] used = IntStream.of(months)
                .filter(month -> cells(month).anyMatch(cell -> lines[line][cell] != 0))
                .toArray();
        return found.isEmpty() && used.length < months.length ? partsOf(line, used) : found;
    }

    /**
     * The same for some of the months: all of them, or those in which the line is used, because it may be printed in
     * part of a file only.
     */
    private List<Integer> partsOf(int line, int[] some) {
        if (some.length < MONTHS) {
            return List.of();
        }
        List<Integer> exact = new Trial(line, some, 0).run();
        int slips = Math.min(some.length / SLIP_IN, some.length - MONTHS);
        return exact.isEmpty() && slips > 0 ? new Trial(line, some, slips).run() : exact;
    }

    private IntStream cells(int month) {
        return IntStream.range(month * places, (month + 1) * places);
    }

    private long evidence(int line) {
        return IntStream.of(months)
                .flatMap(this::cells)
                .filter(cell -> lines[line][cell] != 0)
                .count();
    }

    /**
     * The search for the parts of one line. It tries the largest first, and stops each attempt that can no longer
     * succeed.
     */
    private final class Trial {
        private final int[] months;
        private final int slips;
        private final int[] rest;
        private final List<Integer> candidates;
        private final List<Integer> chosen = new ArrayList<>();
        /** For each candidate, the sum of it and those after it, cell by cell. */
        private final List<int[]> reach = new ArrayList<>();

        Trial(int line, int[] months, int slips) {
            this.months = months;
            this.slips = slips;
            this.rest = lines[line].clone();
            this.candidates = IntStream.range(0, lines.length)
                    .filter(other -> other != line && totals[other] > 0 && canMatter(other))
                    .filter(other -> holdsBut(cell -> lines[other][cell] <= rest[cell]))
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer other) -> totals[other])
                            .reversed())
                    .toList();
        }

        List<Integer> run() {
            cellsLeft -= (long) candidates.size() * rest.length;
            if (cellsLeft < 0) {
                return List.of();
            }
            int[] sum = new int[rest.length];
            for (int i = candidates.size() - 1; i >= 0; i--) {
                int[] part = lines[candidates.get(i)];
                int[] more = sum.clone();
                for (int cell = 0; cell < more.length; cell++) {
                    more[cell] += part[cell];
                }
                reach.add(0, more);
                sum = more;
            }
            return search(0) ? List.copyOf(chosen) : List.of();
        }

        private boolean search(int from) {
            if (chosen.size() > 1 && holdsBut(cell -> rest[cell] == 0)) {
                return cellsLeft > 0;
            }
            if (from == candidates.size()
                    || !holdsBut(cell -> rest[cell] >= 0 && rest[cell] <= reach.get(from)[cell])) {
                return false;
            }
            int[] part = lines[candidates.get(from)];
            take(part, 1);
            chosen.add(candidates.get(from));
            if (search(from + 1)) {
                return true;
            }
            chosen.remove(chosen.size() - 1);
            take(part, -1);
            return search(from + 1);
        }

        private void take(int[] part, int sign) {
            cellsLeft -= rest.length;
            for (int cell = 0; cell < rest.length; cell++) {
                rest[cell] -= sign * part[cell];
            }
        }

        /** Whether a line is above zero in more months than may differ. */
        private boolean canMatter(int other) {
            return !holdsBut(cell -> lines[other][cell] == 0);
        }

        /** Whether something is true for every cell, except in the months that may differ. */
        private boolean holdsBut(IntPredicate test) {
            int failed = 0;
            for (int month : months) {
                int end = (month + 1) * places;
                int cell = month * places;
                while (cell < end && test.test(cell)) {
                    cell++;
                }
                cellsLeft -= cell - month * places + 1;
                failed += cell < end ? 1 : 0;
                if (failed > slips || cellsLeft < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
