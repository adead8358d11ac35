package org.callover.kpi.figure;

import java.util.Optional;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.statistics.ChangeTest;
import org.callover.kpi.statistics.Confidence;
import org.callover.kpi.statistics.Interval;
import org.callover.kpi.statistics.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * What chance alone would explain of a measure's figures. Counts and rates are Poisson, percentages binomial; a mean or
 * a level has no parts that could be tested, nor has a percentage of which more was counted than there is.
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

    /** The confidence interval of a figure, in the unit of its value; nothing where the measure has no such parts. */
    public static Optional<Interval> interval(Measure measure, Figure figure, Confidence confidence) {
        double part = figure.numerator().toDouble();
        double whole = whole(figure);
        if (measure instanceof Measure.Count) {
            return part < 0 ? Optional.empty() : Optional.of(Interval.poisson(part, confidence));
        }
        if (measure instanceof Measure.Rate rate) {
            return part < 0 || !(whole > 0)
                    ? Optional.empty()
                    : Optional.of(Interval.rate(part, whole, rate.per().doubleValue(), confidence));
        }
        double events = part / scale(measure);
        return isProportion(measure, events, whole)
                ? Optional.of(Interval.wilson(events, whole, confidence).times(100))
                : Optional.empty();
    }

    /** The test of a change against chance; nothing where the measure has no parts to test. */
    public static Optional<ChangeTest> change(Measure measure, Figure now, Figure before) {
        double part = now.numerator().toDouble();
        double earlier = before.numerator().toDouble();
        if (measure.growsWithTime()) {
            double exposure = exposureRatio(now, before);
            return part < 0 || earlier < 0 || !(exposure > 0)
                    ? Optional.empty()
                    : Optional.of(ChangeTest.huffman(part, earlier, exposure));
        }
        double scale = scale(measure);
        return isProportion(measure, part / scale, whole(now)) && isProportion(measure, earlier / scale, whole(before))
                ? Optional.of(ChangeTest.pooledTwoProportion(part / scale, whole(now), earlier / scale, whole(before)))
                : Optional.empty();
    }

    /** Exposure now over exposure before: the denominators, and the lengths of the windows. */
    public static double exposureRatio(Figure now, Figure before) {
        double months = (double) now.period().months() / before.period().months();
        return now.denominator() == null ? months : months * whole(now) / whole(before);
    }

    /** Published percentages are weighted as they stand, in hundredths. */
    private static double scale(Measure measure) {
        return measure instanceof Measure.WeightedMean ? 100 : 1;
    }

    private static boolean isProportion(Measure measure, double events, double whole) {
        boolean hasParts = measure instanceof Measure.Percentage || measure instanceof Measure.WeightedMean;
        return hasParts && whole > 0 && events >= 0 && events <= whole;
    }

    private static double whole(Figure figure) {
        var denominator = figure.denominator();
        return denominator == null ? Double.NaN : denominator.toDouble();
    }
}
