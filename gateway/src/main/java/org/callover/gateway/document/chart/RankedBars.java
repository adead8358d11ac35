package org.callover.gateway.document.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bars of one period side by side, in the order in which they are given.
 *
 * @param unit what the values count, as the caption of their axis
 * @param group the figure of all of them together; absent if there is none
 */
public record RankedBars(
        String title,
        String description,
        String unit,
        List<Bar> bars,
        @Nullable ReferenceLine group) implements Chart {

    /**
     * The bar of one area or category.
     *
     * @param value absent if there is none; the text then says why
     * @param text the value as it is printed
     * @param interval absent if there is none
     * @param isOwn whether it is the one that the paper is about
     */
    public record Bar(
            String name,
            @Nullable Double value,
            String text,
            @Nullable Interval interval,
            boolean isOwn) {
        public Bar {
            if (value != null) {
                Chart.drawable(value);
            } else if (interval != null) {
                throw new IllegalArgumentException("there is no interval where there is no value");
            }
        }

        /** A bar without an interval. */
        public static Bar of(String name, double value, String text) {
            return new Bar(name, value, text, null, false);
        }
    }

    /** The values that the true one may have. */
    public record Interval(double lower, double upper) {
        public Interval {
            if (Chart.drawable(lower) > Chart.drawable(upper)) {
                throw new IllegalArgumentException("an interval cannot run from %s to %s".formatted(lower, upper));
            }
        }
    }

    public RankedBars {
        bars = List.copyOf(bars);
    }
}
