package org.callover.gateway.persistence.row;

import java.io.Serializable;
import java.util.Objects;

/** The identity of an observation row: the same cell may come again in a later import. */
public class ObservationRowId implements Serializable {
    private static final long serialVersionUID = 1;

    private int importId;
    private int seriesId;
    private int areaId;
    private int breakdownId;
    private int firstMonth;
    private short months;

    public ObservationRowId() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof ObservationRowId that
                && importId == that.importId
                && seriesId == that.seriesId
                && areaId == that.areaId
                && breakdownId == that.breakdownId
                && firstMonth == that.firstMonth
                && months == that.months;
    }

    @Override
    public int hashCode() {
        return Objects.hash(importId, seriesId, areaId, breakdownId, firstMonth, months);
    }
}
