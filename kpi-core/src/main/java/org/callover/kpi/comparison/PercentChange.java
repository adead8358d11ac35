package org.callover.kpi.comparison;

import java.math.BigDecimal;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/** A change in per cent of the value it starts from: from -4 to -2 is a rise of 50%. */
public final class PercentChange {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PercentChange() {}

    /** The change from one quantity to another. It is absent from zero, but from zero to zero it is 0%. */
    public static @Nullable Quantity between(Quantity before, Quantity now) {
        return of(now.minus(before), before);
    }

    /** The same for a change that is known. */
    static @Nullable Quantity of(Quantity change, Quantity before) {
        if (change.signum() == 0) {
            return change;
        }
        return before.signum() == 0 ? null : Quantity.ratio(change, before.abs(), HUNDRED);
    }
}
