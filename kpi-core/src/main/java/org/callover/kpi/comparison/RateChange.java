package org.callover.kpi.comparison;

import java.util.Objects;
import java.util.Optional;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.statistics.ChangeTest;
import org.callover.kpi.statistics.Significance;
import org.jspecify.annotations.Nullable;

/** The change of a rate, split into two parts: what its numerator did, and what its denominator did. */
public record RateChange(Figure now, Figure before) {

    /** The numerator's change in per cent; per month if the periods have different lengths, and absent from zero. */
    public @Nullable Quantity numeratorPercent() {
        return PercentChange.between(
                before.numerator().times(Quantity.of(now.period().months())),
                now.numerator().times(Quantity.of(before.period().months())));
    }

    /** The denominator's change in per cent. */
    public @Nullable Quantity denominatorPercent() {
        return PercentChange.between(denominator(before), denominator(now));
    }

    /** The part of the change that there would be with the earlier denominator, in the unit of the rate. */
    public Quantity fromNumerator() {
        Quantity overEarlier = now.value().times(denominator(now)).dividedBy(denominator(before));
        return overEarlier.minus(before.value());
    }

    /** The rest of the change, which comes from the change of the denominator. */
    public Quantity fromDenominator() {
        return now.value().minus(before.value()).minus(fromNumerator());
    }

    /** The test of the numerators alone; nothing if one is below zero. */
    public Optional<ChangeTest> numeratorTest() {
        double one = now.numerator().toDouble();
        double other = before.numerator().toDouble();
        double months = (double) now.period().months() / before.period().months();
        return one < 0 || other < 0 ? Optional.empty() : Optional.of(ChangeTest.huffman(one, other, months));
    }

    /** Whether the numerator alone clearly went the same way as a test. */
    public boolean bearsOut(ChangeTest test) {
        return numeratorTest()
                .filter(alone -> alone.significance() != Significance.NOT_SIGNIFICANT)
                .filter(alone -> Math.signum(alone.z()) == Math.signum(test.z()))
                .isPresent();
    }

    private static Quantity denominator(Figure figure) {
        return Objects.requireNonNull(figure.denominator(), "every rate has a denominator");
    }
}
