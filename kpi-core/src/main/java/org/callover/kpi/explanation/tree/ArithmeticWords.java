package org.callover.kpi.explanation.tree;

import java.util.List;
import java.util.stream.Collectors;
import org.callover.kpi.observation.Quantity;

/** How additions and divisions are written. */
public final class ArithmeticWords {

    /** Sums of more than a year's months and one are only described, not written out. */
    private static final int WRITTEN_OUT = 13;

    private ArithmeticWords() {}

    /** {@code "31 + 28 = 59"}; for a single part {@code "59"}. */
    public static String sum(List<ExplanationStep> parts, Quantity total) {
        if (parts.size() == 1) {
            return StepNumbers.text(total);
        }
        String sum = parts.size() > WRITTEN_OUT
                ? "the sum of %d observations".formatted(parts.size())
                : parts.stream()
                        .map(part -> StepNumbers.text(part.valueOrThrow()))
                        .collect(Collectors.joining(" + "));
        return sum + " = " + StepNumbers.text(total);
    }

    /** {@code "knife-crime 383 - gun-crime 34"}: each part with the name that one of its facts gives. */
    public static String sumOfNamed(List<ExplanationStep> parts, String nameFact) {
        if (parts.size() > WRITTEN_OUT) {
            return "the sum of all %d".formatted(parts.size());
        }
        StringBuilder text = new StringBuilder();
        for (ExplanationStep part : parts) {
            if (!text.isEmpty()) {
                text.append(part.isSubtracted() ? " - " : " + ");
            }
            text.append(part.fact(nameFact).map(Fact::text).orElse(""));
            part.fact("where")
                    .ifPresent(where -> text.append('[').append(where.text()).append(']'));
            text.append(' ').append(StepNumbers.text(part.valueOrThrow()));
        }
        return text.toString();
    }

    /** {@code "3,520 / 211,047 x 1,000 = 16.678749…"}. */
    public static String quotient(Quantity dividend, Quantity divisor, String factor, Quantity value) {
        String times = factor.equals("1") ? "" : " x " + factor;
        return "%s / %s%s = %s"
                .formatted(StepNumbers.text(dividend), StepNumbers.text(divisor), times, StepNumbers.text(value));
    }
}
