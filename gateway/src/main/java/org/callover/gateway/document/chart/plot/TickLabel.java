package org.callover.gateway.document.chart.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The number at a tick: with commas between thousands, and short where it is long. */
final class TickLabel {

    private static final int LONGEST_PLAIN = 15;
    private static final int MOST_DECIMALS = 9;
    private static final int MOST_DECIMALS_OF_MILLIONS = 2;
    private static final int MILLION = 6;
    private static final int GROUP = 3;
    private static final String[] NAMES = {"m", "bn", "tn"};

    private TickLabel() {}

    /**
     * @param largest the largest number on the axis, which decides whether all are in millions
     * @param power the power of ten of the steps between ticks
     */
    static String of(BigDecimal value, BigDecimal largest, int power) {
        if (value.signum() == 0) {
            return "0";
        }
        int digits = largest.precision() - largest.scale();
        if (digits > LONGEST_PLAIN || power < -MOST_DECIMALS) {
            return signed(value, scientific(value.abs().stripTrailingZeros()));
        }
        int unit = (digits - 1) / GROUP * GROUP;
        if (unit < MILLION || unit - power > MOST_DECIMALS_OF_MILLIONS) {
            return signed(value, grouped(value.abs().setScale(Math.max(0, -power), RoundingMode.HALF_UP)));
        }
        BigDecimal shown = value.abs().movePointLeft(unit).setScale(Math.max(0, unit - power), RoundingMode.HALF_UP);
        return signed(value, grouped(shown) + NAMES[unit / GROUP - 2]);
    }

    private static String scientific(BigDecimal size) {
        String digits = size.unscaledValue().toString();
        String decimals = digits.length() > 1 ? "." + digits.substring(1) : "";
        return digits.charAt(0) + decimals + "e" + (digits.length() - 1 - size.scale());
    }

    private static String signed(BigDecimal value, String size) {
        return value.signum() < 0 ? "\u2212" + size : size;
    }

    private static String grouped(BigDecimal size) {
        StringBuilder text = new StringBuilder(size.toPlainString());
        int point = text.indexOf(".");
        for (int i = (point < 0 ? text.length() : point) - GROUP; i > 0; i -= GROUP) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
