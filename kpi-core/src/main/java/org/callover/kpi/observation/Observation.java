package org.callover.kpi.observation;

import java.math.BigDecimal;
import java.util.Set;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.UnfitText;
import org.jspecify.annotations.Nullable;

/**
 * The value of one series, in one area, over one period.
 *
 * @param value exact; at most {@value #MAX_DECIMALS} decimals and {@value #MAX_DIGITS} digits before the point
 * @param basis what an estimate is based on; absent if the publisher does not say
 * @param source the number of the import it came from, from 1; a higher number is a later import
 */
public record Observation(
        SeriesId series,
        AreaCode area,
        Period period,
        BigDecimal value,
        Breakdown breakdown,
        Set<Flag> flags,
        @Nullable Basis basis,
        int source) {

    /** The most decimals that a value may have. */
    public static final int MAX_DECIMALS = 6;

    /** The most digits that a value may have before the decimal point. */
    public static final int MAX_DIGITS = 12;

    public Observation {
        flags = Set.copyOf(flags);
        BigDecimal plain = value.stripTrailingZeros();
        value = plain.scale() < 0 ? plain.setScale(0) : plain;
        if (value.scale() > MAX_DECIMALS || value.precision() - value.scale() > MAX_DIGITS) {
            throw new UnfitText(() ->
                    "%s has too many digits; a value has at most %d digits before the decimal point and %d after it"
                            .formatted(plain.toPlainString(), MAX_DIGITS, MAX_DECIMALS));
        }
        if (source < 1) {
            throw new IllegalArgumentException("imports are numbered from 1, but this one is " + source);
        }
    }

    /** An observation without a stated basis. */
    public Observation(
            SeriesId series,
            AreaCode area,
            Period period,
            BigDecimal value,
            Breakdown breakdown,
            Set<Flag> flags,
            int source) {
        this(series, area, period, value, breakdown, flags, null, source);
    }

    /** An observation without breakdown or flags. */
    public static Observation of(SeriesId series, AreaCode area, Period period, BigDecimal value, int source) {
        return new Observation(series, area, period, value, Breakdown.NONE, Set.of(), source);
    }
}
