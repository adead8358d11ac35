package org.callover.gateway.persistence.observation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of the table of observations. */
public record ObservationRow(
        int importNumber,
        int series,
        int area,
        int breakdown,
        int firstMonth,
        int months,
        BigDecimal amount,
        int flags,
        @Nullable String basis,
        int position) {

    /** The columns of the table in the order of the members. */
    static final String COLUMNS =
            "import_id, series_id, area_id, breakdown_id, first_month, months, amount, flags, basis, position";
}
