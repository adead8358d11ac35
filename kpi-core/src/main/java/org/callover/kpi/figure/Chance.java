package org.callover.kpi.figure;

import java.util.Objects;
import java.util.Optional;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.statistics.ChangeTest;
import org.callover.kpi.statistics.Confidence;
import org.callover.kpi.statistics.Interval;
import org.callover.kpi.statistics.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * What chance alone would explain of an indicator's figures. Counts and rates of events are Poisson, percentages of
 * events binomial; an amount, a mean or a level has no parts that could be tested, nor has a percentage of which more
 * was counted than there is, or a count that is not a whole number.
 */
public final class Chance {

    private Chance() {}

    /** Which way is good; neither where there is a range, or no direction. */
    public static Polarity polarity(@Nullable Direction direction) {
        if (direction instanceof Direction.Lower) {
            return Polarity.LOWER;
        }
        return direction instanceof Direction.Higher ? Polarity.HIGHER : Polarity.NONE;
    }

    /** The confidence interval of a figure, in the unit of its value; nothing where it has no parts to test. */
    public static Optional<Interval> interval(Indicator indicator, Figure figure, Confidence confidence) {
        if (!isTestable(indicator, figure)) {
            return Optional.empty();
        }
        double events = events(indicator, figure);
        double whole = whole(figure);
        if (indicator.scale().chance() == Indicator.Chance.BINOMIAL) {
            return Optional.of(Interval.wilson(events, whole, confidence).times(100));
        }
        return Optional.of(
                indicator.parts().isPerPopulation()
                        ? Interval.rate(
                                events,
                                whole,
                                indicator
                                        .parts()
                                        .factor()
                                        .over(figure.period().months())
                                        .toDouble(),
                                confidence)
                        : Interval.poisson(events, confidence));
    }

    /** The test of a change against chance; nothing where either figure has no parts to test. */
    public static Optional<ChangeTest> change(Indicator indicator, Figure now, Figure before) {
        if (!isTestable(indicator, now) || !isTestable(indicator, before)) {
            return Optional.empty();
        }
        double part = events(indicator, now);
        double earlier = events(indicator, before);
        return Optional.of(
                indicator.scale().chance() == Indicator.Chance.BINOMIAL
                        ? ChangeTest.pooledTwoProportion(part, whole(now), earlier, whole(before))
                        : ChangeTest.huffman(part, earlier, exposureRatio(now, before)));
    }

    /** Exposure now over exposure before: the denominators, and the lengths of the windows. */
    public static double exposureRatio(Figure now, Figure before) {
        double months = (double) now.period().months() / before.period().months();
        return now.denominator() == null ? months : months * whole(now) / whole(before);
    }

    /** The events of a figure: published percentages are weighted as they stand, in hundredths. */
    public static double events(Indicator indicator, Figure figure) {
        double part = figure.numerator().toDouble();
        return indicator.parts().isWeighted() ? part / 100 : part;
    }

    /** Whether a figure is made of events that can be tested: whole numbers, not negative, and a part of their whole. */
    public static boolean isTestable(Indicator indicator, Figure figure) {
        return switch (indicator.scale().chance()) {
            case NONE -> false;
            case POISSON ->
                figure.numerator().signum() >= 0
                        && figure.numerator().isWhole()
                        && (figure.denominator() == null || figure.denominator().signum() > 0);
            case BINOMIAL -> isProportion(indicator, figure);
        };
    }

    private static boolean isProportion(Indicator indicator, Figure figure) {
        double events = events(indicator, figure);
        Quantity whole = Objects.requireNonNull(figure.denominator(), "a proportion has a whole");
        boolean areEvents = whole.isWhole()
                && (indicator.parts().isWeighted() || figure.numerator().isWhole());
        return areEvents && whole.signum() > 0 && events >= 0 && events <= whole.toDouble();
    }

    private static double whole(Figure figure) {
        Quantity denominator = figure.denominator();
        return denominator == null ? Double.NaN : denominator.toDouble();
    }
}
