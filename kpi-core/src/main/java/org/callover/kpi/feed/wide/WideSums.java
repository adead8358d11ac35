package org.callover.kpi.feed.wide;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.callover.kpi.feed.reading.FileIntake;
import org.callover.kpi.feed.row.RefusalCode;
import org.callover.kpi.feed.row.RefusedFile;
import org.callover.kpi.feed.subtotal.LabelledRow;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;

/**
 * The rows of a wide file added up by series and area.
 *
 * <p>A wide file leaves out rows that are zero throughout. A series that occurs in the file at all is zero, within the
 * file's months, in every place of the file that has no row for it. A series that does not occur is missing everywhere.
 * An empty cell is not a count: the month is missing for every series that the row counts in, whatever its other rows
 * say. The same is true for a month that is withheld, in every area.
 */
final class WideSums {
    private static final long MOST = 999_999_999;

    /** The counts of one series in one area, and the months with a count missing. */
    private record Sums(long[] months, BitSet blanks) {}

    private final List<Period> periods;
    private final SortedMap<SeriesId, Map<AreaCode, Sums>> bySeries = new TreeMap<>();
    private final SortedSet<AreaCode> areas = new TreeSet<>();

    WideSums(List<Period> periods) {
        this.periods = periods;
    }

    /** Notes that the file has rows of these series. */
    void occur(Collection<SeriesId> series) {
        series.forEach(one -> bySeries.computeIfAbsent(one, unseen -> new TreeMap<>()));
    }

    /** Notes that the file has rows of the area. */
    void occurs(AreaCode area) {
        areas.add(area);
    }

    void add(Collection<SeriesId> series, AreaCode area, LabelledRow row) {
        for (SeriesId one : series) {
            Sums sums =
                    bySeries.computeIfAbsent(one, unseen -> new TreeMap<>()).computeIfAbsent(area, unseen -> zeros());
            for (int i = 0; i < periods.size(); i++) {
                sums.months[i] += row.months().at(i);
            }
            sums.blanks.or(row.blanks());
        }
    }

    private Sums zeros() {
        return new Sums(new long[periods.size()], new BitSet());
    }

    /** The areas of the file. */
    Set<AreaCode> areas() {
        return Collections.unmodifiableSet(areas);
    }

    /** The series that the file has rows of. */
    Set<SeriesId> series() {
        return Collections.unmodifiableSet(bySeries.keySet());
    }

    /** The months, from 0, out of some, in which a series is zero in every area. */
    BitSet zeroIn(SeriesId series, BitSet some) {
        BitSet zero = (BitSet) some.clone();
        bySeries.getOrDefault(series, Map.of()).values().forEach(sums -> zero.stream()
                .filter(month -> sums.months[month] != 0)
                .forEach(zero::clear));
        return zero;
    }

    /** Stores every sum that is not left out, and returns the totals of what was left out, by series. */
    Map<SeriesId, BigDecimal> store(FileIntake intake, SumsLeftOut leftOut, Withholding withholding) {
        Map<SeriesId, BigDecimal> withheld = new TreeMap<>();
        bySeries.forEach((series, byArea) -> {
            for (AreaCode area : areas) {
                if (!byArea.containsKey(area)
                        && intake.names().areas().get(area).isGroup()) {
                    // A row left out means zero in a place; a group without a figure of its own is the sum of its
                    // members.
                    continue;
                }
                Sums sums = byArea.getOrDefault(area, zeros());
                long left = leftOut.contains(series, area)
                        ? LongStream.of(sums.months).sum()
                        : store(series, area, sums, withholding.months(series), intake);
                withheld.merge(series, BigDecimal.valueOf(left), BigDecimal::add);
            }
        });
        return withheld;
    }

    /**
     * Stores the months that are complete, and returns the total of the others, which is only a part and not a figure.
     */
    private long store(SeriesId series, AreaCode area, Sums sums, BitSet withheld, FileIntake intake) {
        long left = 0;
        for (int i = 0; i < periods.size(); i++) {
            if (sums.blanks.get(i) || withheld.get(i)) {
                left += sums.months[i];
            } else {
                store(series, area, periods.get(i), sums.months[i], intake);
            }
        }
        return left;
    }

    private static void store(SeriesId series, AreaCode area, Period month, long count, FileIntake intake) {
        if (count > MOST) {
            throw RefusedFile.of(
                    RefusalCode.TOO_LARGE,
                    "The rows of %s in %s add up to %d in %s, which is more than the %d an observation can hold: check the file."
                            .formatted(series, area, count, month, MOST));
        }
        intake.take(Observation.of(series, area, month, BigDecimal.valueOf(count), intake.number()));
    }
}
