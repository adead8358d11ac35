package org.callover.kpi.catalogue.bands;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Thresholds.Bound;
import org.callover.kpi.observation.Quantity;

/**
 * A condition as it was written: one bound, or a lower and an upper one.
 *
 * @param text as written
 */
record ThresholdText(String text, List<Bound> bounds) {

    private static final Pattern BOUND = Pattern.compile("(<=|<|>=|>)\\s*([+-]?\\d{1,15}(?:\\.\\d{1,12})?)\\s*%?");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");

    ThresholdText {
        bounds = List.copyOf(bounds);
    }

    /**
     * Reads {@code <= 380} or {@code >= 28 and <= 40}.
     *
     * @throws IllegalArgumentException if the text is neither, or no value can meet it
     */
    static ThresholdText parse(String text) {
        ThresholdText written = new ThresholdText(
                text, Stream.of(AND.split(text)).map(part -> bound(part, text)).toList());
        long upper = written.bounds.stream().filter(Bound::isUpper).count();
        if (written.bounds.size() > 2 || written.bounds.size() == 2 && upper != 1) {
            throw new IllegalArgumentException(
                    "'%s' needs one lower and one upper limit, or only one limit; write it as in '> 380 and <= 400'"
                            .formatted(text));
        }
        if (written.isEmpty()) {
            throw new IllegalArgumentException("no value can be '%s'; write the lower limit first".formatted(text));
        }
        return written;
    }

    private static Bound bound(String part, String whole) {
        Matcher form = BOUND.matcher(part.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    ("'%s' is not a condition; write <=, <, >= or > and a number, or two of these joined by 'and', "
                                    + "as in '<= 380' or '> 380 and <= 400'")
                            .formatted(whole));
        }
        return new Bound(form.group(1), Quantity.of(new BigDecimal(form.group(2))));
    }

    private boolean isEmpty() {
        Optional<Bound> low = on(false);
        Optional<Bound> high = on(true);
        if (low.isEmpty() || high.isEmpty()) {
            return false;
        }
        int order = low.get().limit().compareTo(high.get().limit());
        boolean isOneValue = low.get().includesLimit() && high.get().includesLimit();
        return order > 0 || order == 0 && !isOneValue;
    }

    /** Its upper or its lower bound. */
    Optional<Bound> on(boolean upper) {
        return bounds.stream().filter(bound -> bound.isUpper() == upper).findFirst();
    }

    @Override
    public String toString() {
        return "'" + text + "'";
    }
}
