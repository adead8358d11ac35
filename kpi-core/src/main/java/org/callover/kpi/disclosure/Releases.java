package org.callover.kpi.disclosure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;

/**
 * Which counts of one timeline are shown: as many as can be without any small count becoming known, of any period.
 *
 * <p>The periods are taken in the order of their ends, and of those that end together the longer first. Each is shown unless
 * some small count could then be worked out from all that is shown, from no count being below zero, and from knowing
 * which pieces are the small ones. What is decided about a period never depends on later ones, so that the reports of two
 * months together tell no more than the later one may.
 *
 * <p>The periods are the same whatever the indicator, so that two indicators of one series agree: the standing windows,
 * and what was observed as such. Any other period is shown where its count follows from those.
 */
final class Releases {

    private static final List<Window> STANDING = List.of(Window.rolling(12), Window.FYTD, Window.QUARTER, Window.MONTH);

    private final Timeline line;
    private final Small small;
    /** Of each boundary, the first between which and itself the count is known. */
    private final int[] known;

    private record Pair(int start, int end) {}

    Releases(Ledger ledger, Small small) {
        this.line = Timeline.of(ledger);
        this.small = small;
        this.known = known(release(ledger));
    }

    /** Whether the count over a period is shown, or follows from those that are. */
    boolean shows(Period period) {
        int start = line.find(period.start());
        int end = line.find(period.end());
        return start >= 0 && end >= 0 && known[start] == known[end];
    }

    private Bounds release(Ledger ledger) {
        Map<YearMonth, List<Period>> observed = new HashMap<>();
        line.observed().forEach(period -> observed.computeIfAbsent(period.end(), unseen -> new ArrayList<>())
                .add(period));
        Bounds bounds = new Bounds(line.size());
        List<Pair> smalls = new ArrayList<>();
        for (int end = 0; end < line.size(); end++) {
            enter(bounds, smalls, end);
            for (Period period : endingAt(line.month(end), observed)) {
                int start = line.find(period.start());
                if (start >= 0 && ledger.isComplete(period) && mayTell(bounds, smalls, start, end)) {
                    bounds.tell(start, end, line.between(start, end));
                }
            }
        }
        return bounds;
    }

    private static SortedSet<Period> endingAt(YearMonth end, Map<YearMonth, List<Period>> observed) {
        SortedSet<Period> longestFirst = new TreeSet<>(Comparator.comparing(Period::start));
        Stream.concat(
                        STANDING.stream().map(window -> window.endingAt(end.minusMonths(1))),
                        observed.getOrDefault(end, List.of()).stream())
                .filter(period -> period.end().equals(end))
                .forEach(longestFirst::add);
        return longestFirst;
    }

    /** Enters the boundaries that there are by the time, and what everybody knows of them. */
    private void enter(Bounds bounds, List<Pair> smalls, int now) {
        for (int boundary = 0; boundary < line.size(); boundary++) {
            if (!bounds.has(boundary) && line.isKnownBy(boundary, now)) {
                bounds.add(boundary);
                for (int before = boundary - 1, piece = 0; before >= 0; before--) {
                    if (bounds.has(before)) {
                        note(bounds, smalls, before, boundary, piece++ == 0);
                    }
                }
                for (int after = boundary + 1, piece = 0; after < line.size(); after++) {
                    if (bounds.has(after)) {
                        note(bounds, smalls, boundary, after, piece++ == 0);
                    }
                }
            }
        }
    }

    private void note(Bounds bounds, List<Pair> smalls, int start, int end, boolean isPiece) {
        boolean isLinked = line.links(start, end);
        double count = isLinked ? line.between(start, end) : 0;
        boolean isSmall = small.is(count);
        if (isSmall) {
            smalls.add(new Pair(start, end));
        }
        if (isPiece && count >= 0) {
            // what is below zero is a difference of counts, and limits nothing
            bounds.limit(end, start, isSmall ? -1 : 0);
            bounds.limit(start, end, isSmall ? small.most() : Double.POSITIVE_INFINITY);
        }
    }

    private boolean mayTell(Bounds bounds, List<Pair> smalls, int start, int end) {
        double count = line.between(start, end);
        boolean isNews = !Small.isNothing(bounds.doubt(start, end));
        boolean fits = bounds.most(start, end) >= count && -bounds.most(end, start) <= count;
        return isNews
                && fits
                && smalls.stream()
                        .allMatch(pair -> Small.isNothing(bounds.doubt(pair.start, pair.end))
                                || !Small.isNothing(bounds.doubt(pair.start, pair.end, start, end, count)));
    }

    private int[] known(Bounds bounds) {
        int[] first = new int[line.size()];
        Arrays.setAll(first, boundary -> {
            int other = 0;
            while (other < boundary
                    && !(bounds.has(other) && bounds.has(boundary) && Small.isNothing(bounds.doubt(other, boundary)))) {
                other++;
            }
            return other;
        });
        return first;
    }
}
