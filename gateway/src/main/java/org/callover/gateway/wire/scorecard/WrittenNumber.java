package org.callover.gateway.wire.scorecard;

import java.math.BigDecimal;
import java.math.MathContext;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.statistics.Confidence;

/** A writer of binary numbers, which statistics give, without the digits that are noise. */
public final class WrittenNumber {

    /** The significant digits of limits and deviates. */
    private static final MathContext TOLD = new MathContext(10);

    private WrittenNumber() {}

    /** A limit or a deviate. */
    public static BigDecimal of(double value) {
        return Quantity.of(new BigDecimal(value).round(TOLD)).written();
    }

    /** A level of confidence in per cent, as in a request: 95 or 99.8. */
    public static BigDecimal percent(Confidence confidence) {
        return BigDecimal.valueOf(confidence.level()).movePointRight(2).stripTrailingZeros();
    }
}
