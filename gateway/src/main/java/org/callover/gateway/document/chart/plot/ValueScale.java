package org.callover.gateway.document.chart.plot;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/**
 * An axis of values: from one tick to another, in steps of 1, 2 or 5 times a power of ten.
 *
 * @param first the number of the lowest tick, counted in steps from zero
 * @param last the number of the highest tick
 * @param digit 1, 2 or 5
 * @param power the power of ten of a step
 */
public record ValueScale(long first, long last, int digit, int power) {

    /** A step is about this share of the whole. */
    private static final double PARTS = 7;
    /** Where all values are within this share of each other, they are the same. */
    private static final double FLAT = 1e-9;
    /** A scale starts at zero unless the lowest value is more than this share of the highest. */
    private static final double NEAR_ZERO = 0.4;
    /** Smaller numbers are zero. */
    private static final double SMALLEST = 1e-100;
    /** Noise of binary arithmetic, in steps. */
    private static final double NOISE = 1e-6;

    private static final int[] DIGITS = {1, 2, 5};

    /** What an axis has to reach. */
    public static final class Extent {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;
        private boolean isWhole = true;

        /** A value of the chart. */
        public void add(double value) {
            isWhole &= value == Math.rint(value);
            reach(value);
        }

        /** A level that is not one of the values. */
        public void reach(double value) {
            double shown = drawn(value);
            low = Math.min(low, shown);
            high = Math.max(high, shown);
        }

        /** The scale for lines, which starts at zero only if zero is near. */
        public ValueScale scale() {
            return low >= 0 && low <= NEAR_ZERO * high || high <= 0 && high >= NEAR_ZERO * low ? fromZero() : settled();
        }

        /** The scale for bars, which always has zero on it. */
        public ValueScale fromZero() {
            reach(0);
            return settled();
        }

        private ValueScale settled() {
            if (!(high - low > FLAT * Math.max(Math.abs(low), Math.abs(high)))) {
                reach(0);
            }
            if (!(high > low)) {
                low = 0;
                high = 1;
            }
            return between(low, high, isWhole);
        }
    }

    private static ValueScale between(double low, double high, boolean isWhole) {
        double rough = (high - low) / PARTS;
        int power = (int) Math.floor(Math.log10(rough));
        int digit = 10;
        for (int candidate : DIGITS) {
            if (candidate >= rough / Math.pow(10, power) - NOISE) {
                digit = candidate;
                break;
            }
        }
        if (digit == 10) {
            digit = 1;
            power++;
        }
        if (isWhole && power < 0) {
            digit = 1;
            power = 0;
        }
        double step = step(digit, power);
        return new ValueScale(
                (long) Math.floor(low / step + NOISE), (long) Math.ceil(high / step - NOISE), digit, power);
    }

    private static double drawn(double value) {
        return Math.abs(value) < SMALLEST ? 0 : value;
    }

    /** How far up the axis a value is: 0 at the lowest tick, 1 at the highest. */
    public double share(double value) {
        return (drawn(value) / step(digit, power) - first) / (last - first);
    }

    /** Whether zero is one of the ticks. */
    public boolean hasZero() {
        return first <= 0 && last >= 0;
    }

    /** How far up the axis a tick is. */
    public double shareOf(long tick) {
        return (double) (tick - first) / (last - first);
    }

    /** The numbers of all ticks, from the lowest. */
    public LongStream ticks() {
        return LongStream.rangeClosed(first, last);
    }

    /** What is written at a tick. */
    public String label(long tick) {
        return TickLabel.of(value(tick), value(Math.max(Math.abs(first), Math.abs(last))), power);
    }

    /** The labels of all ticks. */
    public List<String> labels() {
        return ticks().mapToObj(this::label).toList();
    }

    private BigDecimal value(long tick) {
        return BigDecimal.valueOf(tick).multiply(BigDecimal.valueOf(digit)).scaleByPowerOfTen(power);
    }

    private static double step(int digit, int power) {
        return BigDecimal.valueOf(digit).scaleByPowerOfTen(power).doubleValue();
    }
}
