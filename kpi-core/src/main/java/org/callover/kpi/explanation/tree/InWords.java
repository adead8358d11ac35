package org.callover.kpi.explanation.tree;

import java.util.List;
import java.util.stream.Collectors;
import org.callover.kpi.observation.Quantity;

/** How additions and divisions are written. */
public final class InWords {

    /** More than a year's months and one are counted, not written out. */
    private static final int WRITTEN_OUT = 13;

    private InWords() {}

    /** {@code "31 + 28 = 59"}; of one alone {@code "59"}. */
    public static String sum(List<Step> parts, Quantity total) {
        if (parts.size() == 1) {
            return Numbers.text(total);
        }
        String sum = parts.size() > WRITTEN_OUT
                ? "the sum of %d observations".formatted(parts.size())
                : parts.stream().map(part -> Numbers.text(part.valueOrThrow())).collect(Collectors.joining(" + "));
        return sum + " = " + Numbers.text(total);
    }

    /** {@code "knife-crime 383 - gun-crime 34"}, each part with the name that a fact of it gives. */
    public static String sumOfNamed(List<Step> parts, String nameFact) {
        if (parts.size() > WRITTEN_OUT) {
            return "the sum of all %d".formatted(parts.size());
        }
        StringBuilder text = new StringBuilder();
        for (Step part : parts) {
            if (!text.isEmpty()) {
                text.append(part.isSubtracted() ? " - " : " + ");
            }
            text.append(part.fact(nameFact).map(Fact::text).orElse(""));
            part.fact("where")
                    .ifPresent(where -> text.append('[').append(where.text()).append(']'));
            text.append(' ').append(Numbers.text(part.valueOrThrow()));
        }
        return text.toString();
    }

    /** {@code "3,520 / 211,047 x 1,000 = 16.678749…"}. */
    public static String quotient(Quantity dividend, Quantity divisor, String factor, Quantity value) {
        String times = factor.equals("1") ? "" : " x " + factor;
        return "%s / %s%s = %s".formatted(Numbers.text(dividend), Numbers.text(divisor), times, Numbers.text(value));
    }
}
