package org.callover.kpi.indicator.scale;

import java.math.BigDecimal;
import org.callover.kpi.observation.Quantity;

/**
 * What a quotient is multiplied by.
 *
 * @param isAnnualised whether it is brought to a year: times 12, divided by the months of the window
 */
public record Factor(BigDecimal per, boolean isAnnualised) {

    public static final Factor ONE = of(BigDecimal.ONE);
    public static final Factor HUNDRED = of(BigDecimal.valueOf(100));

    private static final int YEAR = 12;

    /** A factor that is the same for any number of months. */
    public static Factor of(BigDecimal per) {
        return new Factor(per, false);
    }

    /** The number for a quotient over a number of months. */
    public Quantity over(int months) {
        Quantity each = Quantity.of(per);
        return isAnnualised ? each.times(Quantity.of(YEAR)).dividedBy(Quantity.of(months)) : each;
    }

    @Override
    public String toString() {
        return per.toPlainString() + (isAnnualised ? " x 12 / months of the window" : "");
    }
}
