package org.callover.kpi.print;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure as a paper prints it: a number, words, or the reason why there is none. */
public sealed interface Printed {

    /** What is printed. */
    String text();

    /** Words. */
    record Words(String text) implements Printed {}

    /**
     * A number.
     *
     * @param value the number that is printed, with the decimals that are printed
     * @param suffix what follows it, such as {@code %}; empty if nothing does
     * @param isSigned whether a number above zero is printed with its sign
     */
    record Number(String text, BigDecimal value, String suffix, boolean isSigned) implements Printed {

        private static final Pattern DIGITS = Pattern.compile("([-+]?)[^\\d+-]*(\\d[\\d,]*(?:\\.\\d+)?)(.*)");

        /**
         * Reads a number as the engine writes it: {@code 1,185}, {@code -12.8%}, {@code about +13%}, {@code -£300}.
         *
         * @throws IllegalArgumentException if there is no number in it
         */
        public static Number read(String text) {
            Matcher matcher = DIGITS.matcher(text.replaceFirst("^about ", ""));
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'%s' is not a number".formatted(text));
            }
            BigDecimal size = new BigDecimal(matcher.group(2).replace(",", ""));
            boolean isNegative = matcher.group(1).equals("-");
            return new Number(
                    text,
                    isNegative ? size.negate() : size,
                    matcher.group(3),
                    matcher.group(1).equals("+"));
        }
    }

    /** No figure, and why. */
    record Missing(Cause cause, String text) implements Printed {}

    /** Why there is no figure. */
    enum Cause {
        /** It is not known. */
        NOT_AVAILABLE,
        /** There cannot be one. */
        NOT_APPLICABLE,
        /** It is withheld, because it would reveal a small count. */
        SUPPRESSED
    }
}
