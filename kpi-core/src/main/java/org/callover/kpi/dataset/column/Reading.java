package org.callover.kpi.dataset.column;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the observations say about a period.
 *
 * @param period the period asked for, or the period of the observation found
 * @param value the total of what was observed; it is the value of the period only if nothing is missing
 * @param missing the months that no observation covers, in order
 * @param basis the basis that a single observation states
 */
public record Reading(
        Period period,
        Quantity value,
        List<YearMonth> missing,
        Set<Flag> flags,
        @Nullable Basis basis) {

    public Reading {
        missing = List.copyOf(missing);
        flags = Set.copyOf(flags);
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** The total of what was observed, if anything was. */
    public @Nullable Quantity partial() {
        return isComplete() || missing.size() == period.months() ? null : value;
    }
}
