package org.callover.gateway.ingest.wide;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.callover.gateway.ingest.file.Intake;
import org.callover.gateway.ingest.file.Unreadable;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;

/**
 * The rows of a wide file added up by series and area.
 *
 * <p>Such a file leaves out rows that are nought throughout: a series that occurs in it at all is nought, within the
 * file's months, in every area of the file that has no row for it. A series that does not occur is missing everywhere.
 */
final class WideSums {
    private static final long MOST = 999_999_999;

    private final List<Period> periods;
    private final SortedMap<SeriesId, Map<AreaCode, long[]>> bySeries = new TreeMap<>();
    private final SortedSet<AreaCode> areas = new TreeSet<>();

    WideSums(List<Period> periods) {
        this.periods = periods;
    }

    /** Notes that rows of the series are in the file, wherever. */
    void occur(Collection<SeriesId> series) {
        series.forEach(one -> bySeries.computeIfAbsent(one, unseen -> new TreeMap<>()));
    }

    /** Notes that rows of the area are in the file. */
    void occurs(AreaCode area) {
        areas.add(area);
    }

    void add(Collection<SeriesId> series, AreaCode area, long[] months) {
        for (SeriesId one : series) {
            long[] sums = bySeries.computeIfAbsent(one, unseen -> new TreeMap<>())
                    .computeIfAbsent(area, unseen -> new long[periods.size()]);
            for (int i = 0; i < months.length; i++) {
                sums[i] += months[i];
            }
        }
    }

    /** Hands every sum that is not left out to the import; returns what was left out, by series. */
    Map<SeriesId, BigDecimal> store(Intake intake, LeftOut leftOut) {
        Map<SeriesId, BigDecimal> withheld = new TreeMap<>();
        bySeries.forEach((series, byArea) -> {
            for (AreaCode area : areas) {
                long[] sums = byArea.getOrDefault(area, new long[periods.size()]);
                if (leftOut.contains(series, area)) {
                    withheld.merge(
                            series, BigDecimal.valueOf(LongStream.of(sums).sum()), BigDecimal::add);
                } else {
                    store(series, area, sums, intake);
                }
            }
        });
        return withheld;
    }

    private void store(SeriesId series, AreaCode area, long[] sums, Intake intake) {
        for (int i = 0; i < sums.length; i++) {
            Period month = periods.get(i);
            if (sums[i] > MOST) {
                throw Unreadable.file(
                        "TOO_LARGE",
                        "The rows of %s in %s add up to %d in %s, more than the %d an observation can hold: check the file."
                                .formatted(series, area, sums[i], month, MOST));
            }
            intake.take(Observation.of(series, area, month, BigDecimal.valueOf(sums[i]), intake.number()));
        }
    }
}
