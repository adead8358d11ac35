package org.callover.kpi.figure.working;

import java.util.List;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.dataset.column.Reading;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/**
 * What was read for one series in one place.
 *
 * @param reading the result of its observations; absent if none can be used
 * @param used the observations that were added, in order
 * @param besides how many others lie within the same months and were not added
 */
public record SeriesWorking(
        Term term, AreaCode area, @Nullable Reading reading, List<HeldObservation> used, int besides) {

    public SeriesWorking {
        used = List.copyOf(used);
    }
}
