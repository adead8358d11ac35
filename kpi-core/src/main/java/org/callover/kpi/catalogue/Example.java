package org.callover.kpi.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/**
 * A worked example of a set: observations, and what the engine must make of them.
 *
 * @param line its line in the document, from 1
 * @param name what it shows, if it says
 * @param then the expected figures, each as written and in the order written
 */
public record Example(
        String document,
        int line,
        @Nullable String name,
        List<Observation> given,
        When when,
        Map<String, String> then) {

    public Example {
        given = List.copyOf(given);
        then = Collections.unmodifiableMap(new LinkedHashMap<>(then));
    }

    /**
     * The question that is asked.
     *
     * @param period the anchor month, or a period that is itself the window
     * @param window a window to use instead of the indicator's own
     */
    public record When(
            IndicatorId indicator,
            AreaCode area,
            Period period,
            @Nullable Window window) {}
}
