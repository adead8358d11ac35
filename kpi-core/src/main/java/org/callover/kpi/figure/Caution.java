package org.callover.kpi.figure;

import java.util.Arrays;
import java.util.List;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Quantity;

/**
 * A reason why a figure is doubtful, though it is given: a closed list. A doubtful figure has no interval and no test.
 */
public enum Caution {
    /** A share above 100%: the part is larger than its whole. */
    SHARE_ABOVE_100("the share is above 100%, because the count is higher than its total"),
    /** A count of events, or a share of them, below zero. */
    BELOW_ZERO("a count of events is below zero"),
    /** Events that were not counted in whole numbers. */
    NOT_WHOLE("a count of events is not a whole number");

    private static final Quantity HUNDRED = Quantity.of(100);

    private final String words;

    Caution(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The cautions about a figure, in the order of the list. */
    public static List<Caution> about(Indicator indicator, Figure figure) {
        return Arrays.stream(values())
                .filter(caution -> caution.holds(indicator, figure))
                .toList();
    }

    private boolean holds(Indicator indicator, Figure figure) {
        Measure measure = indicator.measureOrThrow();
        boolean isBinomial = indicator.scale().chance() == Indicator.Chance.BINOMIAL;
        boolean isOfEvents = isBinomial || indicator.scale().chance() == Indicator.Chance.POISSON;
        return switch (this) {
            case SHARE_ABOVE_100 ->
                (isBinomial || isPublished(indicator)) && figure.value().compareTo(HUNDRED) > 0;
            case BELOW_ZERO -> isOfEvents && figure.numerator().signum() < 0 && (isBinomial || !measure.isDifference());
            case NOT_WHOLE -> isOfEvents && !isWhole(measure, figure, isBinomial);
        };
    }

    /** Whether a percentage is as published, alone or weighted. One less another may be anything. */
    private static boolean isPublished(Indicator indicator) {
        return indicator.isPercentage() && indicator.parts().isPublished();
    }

    /**
     * Whether the events of a figure are whole numbers. The weights of published percentages are counts, but their
     * products with percentages are not.
     */
    private static boolean isWhole(Measure measure, Figure figure, boolean isBinomial) {
        Quantity whole = figure.denominator();
        boolean isDenominatorWhole = !isBinomial || whole == null || whole.isWhole();
        return isDenominatorWhole
                && (measure.parts().isWeighted() || figure.numerator().isWhole());
    }
}
