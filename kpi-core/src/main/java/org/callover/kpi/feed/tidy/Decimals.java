package org.callover.kpi.feed.tidy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of numbers in a tidy file: digits, and a decimal point before any decimals. */
final class Decimals {
    private static final Pattern FORM = Pattern.compile("[-+\u2212]?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212(].*\\d.*");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([, \u00a0\u202f']\\d{3})+(\\.\\d+)?");
    private static final Pattern PERCENT = Pattern.compile("\\d+(\\.\\d+)? ?%");

    private Decimals() {}

    static Optional<BigDecimal> read(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace('\u2212', '-')))
                : Optional.empty();
    }

    /** What is wrong with a text that is not a number of this form. */
    static String fault(String text) {
        if (GROUPED.matcher(text).matches()) {
            return "the value '%s' has thousands separators; write %s".formatted(text, text.replaceAll("[^0-9.]", ""));
        }
        if (PERCENT.matcher(text).matches()) {
            return "the value '%s' has a percent sign; write %s, because the series is already a percentage"
                    .formatted(text, text.replaceAll("[^0-9.]", ""));
        }
        if (NEGATIVE.matcher(text).matches()) {
            return "the value '%s' is not a readable negative number; write a minus sign and digits, as in -12.5"
                    .formatted(text);
        }
        return "the value '%s' is not a number; write digits, with a decimal point before any decimals".formatted(text);
    }
}
