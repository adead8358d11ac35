package org.callover.kpi.figure;

import java.util.Set;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a measure comes to in an area over a period: a value with the parts it was made of.
 *
 * @param period the months it is about
 * @param denominator what the numerator was divided by; absent for counts and levels
 * @param denominatorPeriod the period a rate's population is of, where it is a rate
 * @param denominatorIsEarlier whether that is an earlier year than the rule asks for
 */
public record Figure(
        Period period,
        Quantity value,
        Quantity numerator,
        @Nullable Quantity denominator,
        Set<Flag> flags,
        @Nullable Period denominatorPeriod,
        boolean denominatorIsEarlier)
        implements Evaluated {

    static Figure of(Period period, Quantity value, Set<Flag> flags) {
        return new Figure(period, value, value, null, flags, null, false);
    }

    /** A quotient of two parts, times a factor already in the value. */
    static Figure of(Period period, Quantity value, Quantity numerator, Quantity denominator, Set<Flag> flags) {
        return new Figure(period, value, numerator, denominator, flags, null, false);
    }

    Figure withDenominatorPeriod(Period used, boolean isEarlier) {
        return new Figure(period, value, numerator, denominator, flags, used, isEarlier);
    }

    /** The figure of a whole without a part of it, rebuilt from what is left of its numerator and denominator. */
    public Quantity without(Figure part) {
        Quantity left = numerator.minus(part.numerator);
        Quantity partDenominator = part.denominator;
        if (denominator == null || partDenominator == null) {
            return left;
        }
        Quantity factor = value.times(denominator).dividedBy(numerator);
        return left.times(factor).dividedBy(denominator.minus(partDenominator));
    }

    /** Whether an observation in it may still be changed by its publisher. */
    public boolean isProvisional() {
        return flags.contains(Flag.PROVISIONAL);
    }
}
