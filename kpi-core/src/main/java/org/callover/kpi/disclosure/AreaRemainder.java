package org.callover.kpi.disclosure;

import java.util.List;
import org.callover.kpi.observation.AreaCode;

/** An area with what was observed for itself, less what was observed of some of its members. */
record AreaRemainder(AreaCode area, List<AreaCode> less) {

    AreaRemainder {
        less = List.copyOf(less);
    }
}
