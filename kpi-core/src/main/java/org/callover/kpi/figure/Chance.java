package org.callover.kpi.figure;

import java.util.Objects;
import java.util.Optional;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.statistics.ChangeTest;
import org.callover.kpi.statistics.Confidence;
import org.callover.kpi.statistics.Interval;
import org.callover.kpi.statistics.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * What chance alone would explain in an indicator's figures. Counts and rates of events are tested as Poisson,
 * percentages of events as binomial. An amount, a mean or a level has no parts that can be tested. The same is true for
 * a percentage above 100% and for a count that is not a whole number.
 */
public final class Chance {

    private static final double HUNDRED = 100;

    private Chance() {}

    /** Which direction is good; neither if there is a range, or no direction. */
    public static Polarity polarity(@Nullable Direction direction) {
        if (direction instanceof Direction.Lower) {
            return Polarity.LOWER;
        }
        return direction instanceof Direction.Higher ? Polarity.HIGHER : Polarity.NONE;
    }

    /** The confidence interval of a figure, in the unit of its value; nothing if it has no parts to test. */
    public static Optional<Interval> interval(Indicator indicator, Figure figure, Confidence confidence) {
        if (!isTestable(indicator, figure)) {
            return Optional.empty();
        }
        return Optional.of(Events.of(indicator, figure).interval(confidence));
    }

    /**
     * The numbers that a figure is tested by.
     *
     * @param number how many events
     * @param outOf what they are a part of, or what they were counted over; 1 if the figure is not divided
     * @param times the factor that brings limits of the events, or of a share of them, to the unit of the figure
     * @param areShare whether they are a part of a whole
     */
    public record Events(double number, double outOf, double times, boolean areShare) {

        public static Events of(Indicator indicator, Figure figure) {
            double outOf =
                    figure.denominator() == null ? 1 : figure.denominator().toDouble();
            boolean areShare = indicator.scale().chance() == Indicator.Chance.BINOMIAL;
            return new Events(
                    events(indicator, figure), outOf, areShare ? HUNDRED : times(indicator, figure, outOf), areShare);
        }

        private static double times(Indicator indicator, Figure figure, double outOf) {
            Measure.Parts parts = indicator.parts();
            return parts.isPerPopulation() || parts.averagePer() != null
                    ? parts.factor().over(figure.period().months()).toDouble() / outOf
                    : 1;
        }

        private Interval interval(Confidence confidence) {
            Interval interval =
                    areShare ? Interval.wilson(number, outOf, confidence) : Interval.poisson(number, confidence);
            return interval.times(times);
        }

        private ChangeTest testedAgainst(Events before, double exposureRatio) {
            return areShare
                    ? ChangeTest.pooledTwoProportion(number, outOf, before.number, before.outOf)
                    : ChangeTest.huffman(number, before.number, exposureRatio);
        }

        /** The share that these and other events together have of both wholes. */
        public double pooledWith(Events other) {
            return ChangeTest.pooled(number, outOf, other.number, other.outOf);
        }
    }

    /** The test of a change against chance; nothing if either figure has no parts to test. */
    public static Optional<ChangeTest> change(Indicator indicator, Figure now, Figure before) {
        if (!isTestable(indicator, now) || !isTestable(indicator, before)) {
            return Optional.empty();
        }
        Events part = Events.of(indicator, now);
        return Optional.of(part.testedAgainst(Events.of(indicator, before), exposureRatio(indicator, now, before)));
    }

    /** The exposure now divided by the exposure before: for an average the length of time, else as for any figures. */
    public static double exposureRatio(Indicator indicator, Figure now, Figure before) {
        return indicator.parts().averagePer() == null ? exposureRatio(now, before) : whole(now) / whole(before);
    }

    /** The same for figures that are not averages: denominators, and lengths of windows. */
    public static double exposureRatio(Figure now, Figure before) {
        double months = (double) now.period().months() / before.period().months();
        return now.denominator() == null ? months : months * whole(now) / whole(before);
    }

    /** The events of a figure. For published percentages these are the weighted sums, in hundredths. */
    public static double events(Indicator indicator, Figure figure) {
        double part = figure.numerator().toDouble();
        return indicator.parts().isWeighted() ? part / 100 : part;
    }

    /**
     * Whether a figure is made from events that can be tested: whole numbers, not negative, and at most their whole.
     */
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
