package org.callover.kpi.explanation.tree;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;

/** How numbers are written in a statement: in full if they end, otherwise cut short with a sign that says so. */
public final class StepNumbers {

    private static final int DECIMALS = 6;
    private static final MathContext SIGNIFICANT = new MathContext(DECIMALS);
    private static final String CUT_SHORT = "…";

    private StepNumbers() {}

    /** A form with its places filled in: numbers, months and the values of steps, as statements write them. */
    public static String say(String form, Object... said) {
        return form.formatted(Arrays.stream(said).map(StepNumbers::word).toArray());
    }

    private static Object word(Object said) {
        if (said instanceof Quantity number) {
            return text(number);
        } else if (said instanceof Double number) {
            return text(number);
        } else if (said instanceof ExplanationStep step) {
            return text(step.valueOrThrow());
        } else if (said instanceof YearMonth month) {
            return Period.name(month);
        }
        return said instanceof Period period ? period.label() : said;
    }

    /** {@code 211,047}, {@code 417.05} or {@code 16.678749…}, which is rounded. */
    public static String text(Quantity quantity) {
        BigDecimal written = quantity.written();
        if (Quantity.of(written).equals(quantity)) {
            return grouped(written);
        }
        BigDecimal rounded = quantity.rounded(DECIMALS);
        return grouped(rounded.signum() == 0 ? written : rounded) + CUT_SHORT;
    }

    /** The same, but in full if two different numbers would look equal. */
    public static String text(Quantity quantity, Quantity beside) {
        boolean looksEqual = quantity.rounded(DECIMALS).compareTo(beside.rounded(DECIMALS)) == 0;
        return looksEqual && quantity.compareTo(beside) != 0 ? grouped(quantity.written()) : text(quantity);
    }

    /** A binary number to six significant digits. */
    private static String text(double number) {
        return Double.isNaN(number)
                ? "none"
                : grouped(BigDecimal.valueOf(number).round(SIGNIFICANT).stripTrailingZeros());
    }

    private static String grouped(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
