package org.callover.kpi.prose.token;

import java.math.BigDecimal;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is typed.
 *
 * @param magnitude the number without its sign, with as many decimals as were typed
 * @param sign the direction that a sign states
 * @param isGrouped whether its thousands are set apart, so that it is no year
 * @param isPerPopulation whether "per 1,000" follows it
 */
public record Typed(
        BigDecimal magnitude, Unit unit, @Nullable PrintedDirection sign, boolean isGrouped, boolean isPerPopulation) {

    /** What follows or precedes a number. */
    public enum Unit {
        NONE,
        PERCENT,
        POINTS,
        /** "7 times". */
        TIMES,
        /** "5th". */
        ORDINAL,
        MONEY,
        /** A share in words: "a third", "one in four". */
        FRACTION
    }

    static Typed of(BigDecimal magnitude, boolean isGrouped) {
        return new Typed(magnitude, Unit.NONE, null, isGrouped, false);
    }

    Typed in(Unit other) {
        return new Typed(magnitude, other, sign, isGrouped, isPerPopulation);
    }

    Typed signed(PrintedDirection way) {
        return new Typed(magnitude, unit, way, isGrouped, isPerPopulation);
    }

    Typed times(BigDecimal factor) {
        // A negative scale tells how far it is rounded.
        BigDecimal product = magnitude.multiply(factor).stripTrailingZeros();
        return new Typed(product, unit, sign, true, isPerPopulation);
    }

    Typed perPopulation() {
        return new Typed(magnitude, unit, sign, isGrouped, true);
    }

    /** Whether it is a count or a rate: it has no unit. */
    public boolean isPlain() {
        return unit == Unit.NONE || unit == Unit.MONEY;
    }
}
