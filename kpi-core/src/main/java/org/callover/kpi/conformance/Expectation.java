package org.callover.kpi.conformance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.callover.kpi.conformance.Reproduction.Miss;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * One figure that a worked example expects. The engine's number is rounded half up to the decimals written, and then
 * compared.
 *
 * @param key as written under {@code then:}
 * @param text as written
 */
record Expectation(String key, String text) {

    /** How the result differs from what is expected, if it does. */
    Optional<Miss> missedBy(Map<String, Object> found) {
        Object actual = found.get(key);
        String told = actual == null ? "missing" : actual.toString();
        return text.equals(told) || isSameNumber(actual) ? Optional.empty() : Optional.of(new Miss(key, text, told));
    }

    private boolean isSameNumber(@Nullable Object actual) {
        if (!(actual instanceof Quantity) && !(actual instanceof Double)) {
            return false;
        }
        BigDecimal expected = new BigDecimal(text);
        int decimals = Math.max(0, expected.scale());
        BigDecimal rounded = actual instanceof Quantity exact
                ? exact.rounded(decimals)
                : BigDecimal.valueOf((Double) actual).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.compareTo(expected) == 0;
    }
}
