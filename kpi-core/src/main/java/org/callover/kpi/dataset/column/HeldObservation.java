package org.callover.kpi.dataset.column;

import java.math.BigDecimal;
import java.util.Set;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** One observation as a column holds it, without the series, breakdown and area, which the column has. */
public record HeldObservation(
        Period period,
        BigDecimal value,
        Set<Flag> flags,
        @Nullable Basis basis,
        int source) {
    public HeldObservation {
        // A column keeps all its months to the same number of decimals, but an observation does not depend on its
        // neighbours.
        BigDecimal plain = value.stripTrailingZeros();
        value = plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
