package org.callover.kpi.explanation;

import java.math.BigDecimal;
import org.callover.kpi.explanation.tree.Numbers;
import org.callover.kpi.observation.Quantity;

/** How divisions are written. */
final class Divisions {

    private Divisions() {}

    /** {@code "3,520 / 211,047 x 1,000 = 16.678749…"}. */
    static String text(Quantity dividend, Quantity divisor, BigDecimal factor, Quantity value) {
        String times = factor.compareTo(BigDecimal.ONE) == 0 ? "" : " x " + Numbers.text(Quantity.of(factor));
        return "%s / %s%s = %s".formatted(Numbers.text(dividend), Numbers.text(divisor), times, Numbers.text(value));
    }
}
