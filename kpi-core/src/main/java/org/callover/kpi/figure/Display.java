package org.callover.kpi.figure;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.callover.kpi.observation.Quantity;

/** Writes figures for people, rounded half up as {@link Quantity#rounded} does it. */
public final class Display {

    /** The decimals of a percentage change in a board paper. */
    public static final int CHANGE_DECIMALS = 1;

    private static final int MULTIPLE_DECIMALS = 1;
    private static final BigDecimal LEAST_MULTIPLE = new BigDecimal("1.1");

    private Display() {}

    /** A value in its unit: {@code 1,185}, {@code 96%}, {@code 5.9}. */
    public static String value(Quantity value, int decimals, boolean isPercentage) {
        return number(value.rounded(decimals)) + (isPercentage ? "%" : "");
    }

    /**
     * The same with more decimals, but only if they add something: 39.96 keeps its decimals, and 40 does not become
     * 40.00.
     */
    public static String value(Quantity value, int decimals, int most, boolean isPercentage) {
        return number(shortened(value.rounded(most), decimals)) + (isPercentage ? "%" : "");
    }

    /** A change in per cent with its sign: {@code -12.8%}. */
    public static String percentChange(Quantity percent) {
        return percentChange(percent, CHANGE_DECIMALS, CHANGE_DECIMALS);
    }

    /** The same with more decimals, as far as they say more. */
    public static String percentChange(Quantity percent, int decimals, int most) {
        return signed(shortened(percent.rounded(most), decimals)) + "%";
    }

    /** Whether a multiple is large enough to be printed as one: 1.1 times or more, and never 1 times. */
    public static boolean isMultiple(Quantity multiple) {
        return multiple.rounded(MULTIPLE_DECIMALS).compareTo(LEAST_MULTIPLE) >= 0;
    }

    /** A multiple: {@code 2.4}, {@code 7}, {@code 12}; from 10 on it is a whole number. */
    public static String multiple(Quantity multiple) {
        BigDecimal tenths = multiple.rounded(MULTIPLE_DECIMALS);
        return number(tenths.compareTo(BigDecimal.TEN) >= 0 ? multiple.rounded(0) : shortened(tenths, 0));
    }

    /** A change of a percentage, in percentage points: {@code +1.0 points}. */
    public static String points(Quantity points, int decimals) {
        return points(points, decimals, decimals);
    }

    /** The same with more decimals, as far as they say more. */
    public static String points(Quantity points, int decimals, int most) {
        return signed(shortened(points.rounded(most), decimals)) + " points";
    }

    /** A change in the value's own unit, with its sign. */
    public static String change(Quantity change, int decimals, int most) {
        return signed(shortened(change.rounded(most), decimals));
    }

    /** The number without zeros at its end, but with a minimum of decimals. */
    private static BigDecimal shortened(BigDecimal number, int decimals) {
        return number.scale() <= decimals
                ? number
                : number.setScale(Math.max(decimals, number.stripTrailingZeros().scale()));
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number(number);
    }

    private static String number(BigDecimal rounded) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(rounded.scale());
        return format.format(rounded);
    }
}
