package org.callover.kpi.feed.wide;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;

/**
 * The series and areas that a faulty row belongs to, or may belong to. Without the row their sums would be wrong, so
 * they are left out when the good rows of a file are kept.
 */
final class SumsLeftOut {
    private final Set<AreaCode> areas = new HashSet<>();
    private final Set<SeriesId> series = new HashSet<>();
    private final Map<AreaCode, Set<SeriesId>> pairs = new HashMap<>();
    private boolean everything;

    void everything() {
        everything = true;
    }

    /** Leaves out some series in every area, because the area of the row is not known. */
    void everywhere(Collection<SeriesId> some) {
        series.addAll(some);
    }

    /** Leaves out all series of an area, because the series of the row are not known. */
    void all(AreaCode area) {
        areas.add(area);
    }

    void some(Collection<SeriesId> some, AreaCode area) {
        pairs.computeIfAbsent(area, unseen -> new HashSet<>()).addAll(some);
    }

    boolean contains(SeriesId one, AreaCode area) {
        return everything
                || areas.contains(area)
                || series.contains(one)
                || pairs.getOrDefault(area, Set.of()).contains(one);
    }
}
