package org.callover.kpi.indicator;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.kpi.observation.Quantity;

/**
 * A distance from a value: {@code 5%} of it, or {@code 5 points} or a plain number in its own unit.
 *
 * @param number signed
 * @param isShare whether the number is in hundredths of the value that it is measured from
 */
public record Amount(BigDecimal number, boolean isShare) {

    private static final Pattern FORM = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)\\s*(%|points?)?");

    /**
     * Reads {@code 5%}, {@code -2 points} or {@code 20}.
     *
     * @throws IllegalArgumentException if the text is none of them
     */
    public static Amount parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not an amount; write a percentage such as 5%%, points such as '5 points', or a plain number"
                            .formatted(text));
        }
        return new Amount(new BigDecimal(form.group(1)), "%".equals(form.group(2)));
    }

    /** The distance from a given value. */
    public Quantity from(Quantity value) {
        Quantity amount = Quantity.of(number);
        return isShare ? amount.percentOf(value) : amount;
    }

    public boolean isNegative() {
        return number.signum() < 0;
    }

    @Override
    public String toString() {
        return number.toPlainString() + (isShare ? "%" : "");
    }
}
