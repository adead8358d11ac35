package org.callover.gateway.ingest.wide;

import org.callover.kpi.observation.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * What the area of a row turned out to be: a known one, one that is kept apart, or neither.
 *
 * @param area the area, if it is known
 * @param apart why the area is kept apart
 */
record Place(@Nullable AreaCode area, @Nullable String apart, String text) {

    boolean isKnown() {
        return area != null || apart != null;
    }
}
