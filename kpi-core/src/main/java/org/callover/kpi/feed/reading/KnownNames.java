package org.callover.kpi.feed.reading;

import java.util.List;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Series;

/** The series and areas that a file may name. */
public record KnownNames(List<Series> series, Areas areas) {

    public KnownNames {
        series = List.copyOf(series);
    }
}
