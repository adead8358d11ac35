package org.callover.kpi.disclosure;

import java.util.List;
import org.callover.kpi.observation.AreaCode;

/** The observations of an area, less those of some of its members. */
record AreaRemainder(AreaCode area, List<AreaCode> less) {

    AreaRemainder {
        less = List.copyOf(less);
    }
}
