package org.callover.kpi.control;

import java.time.YearMonth;
import org.callover.kpi.observation.AreaCode;

/** A control chart that is at hand and made when it is read, which most of a grid's are not. */
public record ControlPoint(Controls controls, AreaCode area, YearMonth last) {

    public Control read() {
        return controls.at(area, last);
    }
}
