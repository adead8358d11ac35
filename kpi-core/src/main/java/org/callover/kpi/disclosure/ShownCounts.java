package org.callover.kpi.disclosure;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;

/**
 * Decides which counts of one series of months are shown: as many as possible, without revealing a small count of any
 * period.
 *
 * <p>The periods are taken in the order of their ends; of those that end together, the longer first. Each is shown
 * unless some small count could then be worked out. What anybody knows is everything shown so far, that no count is
 * below zero, and which pieces are the small ones. The decision about a period never depends on later ones, so the
 * reports of two months together reveal no more than the later one may.
 *
 * <p>The periods are the same for every indicator, so two indicators of one series agree: the standing windows, and the
 * periods that were themselves observed. Any other period is shown if its count follows from those.
 */
final class ShownCounts {

    private static final List<Window> STANDING = List.of(Window.rolling(12), Window.FYTD, Window.QUARTER, Window.MONTH);

    private final CountColumns ledger;
    private final RunningTotals line;
    private final SmallCount small;
    private final CountBounds bounds;

    private ShownCounts(CountColumns ledger, SmallCount small) {
        this.ledger = ledger;
        this.line = RunningTotals.of(ledger);
        this.small = small;
        this.bounds = new CountBounds(line.size());
    }

    /** Decides which counts are shown. */
    static Shown of(CountColumns ledger, SmallCount small) {
        ShownCounts releases = new ShownCounts(ledger, small);
        for (int end = 0; end < releases.line.size(); end++) {
            releases.enter(end);
            releases.show(end);
        }
        return new Shown(releases.line, releases.known());
    }

    /**
     * The counts that are shown.
     *
     * @param known for each boundary, the first one from which the count up to it is known
     */
    record Shown(RunningTotals line, int[] known) {

        /** Whether the count over a period is shown, or follows from those that are. */
        boolean has(Period period) {
            int start = line.find(period.start());
            int end = line.find(period.end());
            return start >= 0 && end >= 0 && known[start] == known[end];
        }
    }

    /** Adds the boundaries that exist by now, and what everybody knows about them. */
    private void enter(int now) {
        for (int boundary = 0; boundary < line.size(); boundary++) {
            if (!bounds.has(boundary) && line.isKnownBy(boundary, now)) {
                bounds.add(boundary);
                boolean isNext = true;
                for (int before = boundary - 1; before >= 0; before--) {
                    if (bounds.has(before)) {
                        note(before, boundary, isNext);
                        isNext = false;
                    }
                }
                isNext = true;
                for (int after = boundary + 1; after < line.size(); after++) {
                    if (bounds.has(after)) {
                        note(boundary, after, isNext);
                        isNext = false;
                    }
                }
            }
        }
    }

    private void note(int start, int end, boolean isPiece) {
        double count = line.links(start, end) ? line.between(start, end) : 0;
        boolean isSmall = small.is(count);
        if (isSmall) {
            bounds.keep(start, end);
        }
        if (isPiece && count >= 0) {
            // a count below zero is a difference of counts, and sets no limit
            bounds.limit(end, start, isSmall ? -1 : 0);
            bounds.limit(start, end, isSmall ? small.most() : Double.POSITIVE_INFINITY);
        }
    }

    /**
     * Shows the periods that end at a boundary. A boundary that exists only because of later observations is skipped,
     * because by now nothing is known about its counts.
     */
    private void show(int end) {
        for (Period period : endingAt(end)) {
            int start = line.find(period.start());
            if (start >= 0 && bounds.has(start) && bounds.has(end) && line.links(start, end)) {
                double count = line.between(start, end);
                if (bounds.canTell(start, end, count) && ledger.isComplete(period)) {
                    bounds.tell(start, end, count);
                }
            }
        }
    }

    private SortedSet<Period> endingAt(int boundary) {
        SortedSet<Period> longestFirst = new TreeSet<>(Comparator.comparing(Period::start));
        longestFirst.addAll(line.observedUntil(boundary));
        YearMonth end = line.month(boundary);
        for (Window window : STANDING) {
            Period period = window.endingAt(end.minusMonths(1));
            if (period.end().equals(end)) {
                longestFirst.add(period);
            }
        }
        return longestFirst;
    }

    private int[] known() {
        int[] first = new int[line.size()];
        for (int i = 0; i < first.length; i++) {
            while (first[i] < i && !isKnown(first[i], i)) {
                first[i]++;
            }
        }
        return first;
    }

    private boolean isKnown(int start, int end) {
        return bounds.has(start) && bounds.has(end) && bounds.isKnown(start, end);
    }
}
