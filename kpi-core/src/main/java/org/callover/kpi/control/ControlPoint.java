package org.callover.kpi.control;

import java.time.YearMonth;
import org.callover.kpi.observation.AreaCode;

/** A control chart that is only made when it is read. In a grid most never are. */
public record ControlPoint(Controls controls, AreaCode area, YearMonth last) {

    public Control read() {
        return controls.at(area, last);
    }
}
