package org.callover.kpi.feed.subtotal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds which lines of a table are sums of other lines of it.
 *
 * <p>A line is the sum of at least two others, none of them zero throughout, where it equals it in every place, in at least
 * {@value #MONTHS} months and in three quarters of the months (of all, or of those in which it is not zero everywhere), and is not zero in at least {@value #EVIDENCE} cells.
 * Of so many cells that it happens by chance is out of the question; a slip of the publisher's in a few months is not.
 */
final class SumSearch {

    /** Months in which a line must equal the sum. */
    static final int MONTHS = 12;

    /** Cells that must not be zero: a sum of zeros shows nothing. */
    static final int EVIDENCE = 6;

    /** One month in so many may differ. */
    private static final int SLIP_IN = 4;

    /** Cells looked at before the search of a table is given up; among real labels a hundredth of them are enough. */
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
     * A table of whole numbers from zero.
     *
     * @param places how many there are; a line holds the cells of the first month, place by place, then of the second
     * @param unknown months that have a cell which is not known, and are left out
     */
    static SumSearch of(int places, List<int[]> lines, BitSet unknown) {
        int length = lines.isEmpty() ? 0 : lines.get(0).length / Math.max(1, places);
        int[] months =
                IntStream.range(0, length).filter(month -> !unknown.get(month)).toArray();
        return new SumSearch(places, lines.toArray(int[][]::new), months);
    }

    /** The lines that a line is the sum of, by their numbers; none where it is not a sum. */
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

    /** In some of the months: all of them, or those in which the line is in use, as it may be printed in a part of a file only. */
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

    /** The search for the parts of one line, the largest first, giving up each way that can no longer come out even. */
    private final class Trial {
        private final int[] months;
        private final int slips;
        private final int[] rest;
        private final List<Integer> candidates;
        private final List<Integer> chosen = new ArrayList<>();
        /** For each candidate, what it and those after it add up to, cell by cell. */
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

        /** Whether a line is not zero in more months than may differ. */
        private boolean canMatter(int other) {
            return !holdsBut(cell -> lines[other][cell] == 0);
        }

        /** Whether something holds of every cell, but for the months that may differ. */
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
