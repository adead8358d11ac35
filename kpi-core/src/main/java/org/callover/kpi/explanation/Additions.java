package org.callover.kpi.explanation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.Numbers;
import org.callover.kpi.explanation.tree.Step;
import org.callover.kpi.observation.Quantity;

/** How additions are written. */
final class Additions {

    /** More than a year's months and one are counted, not written out. */
    private static final int WRITTEN_OUT = 13;

    private Additions() {}

    /** {@code "31 + 28 = 59"}; of one alone {@code "59"}. */
    static String plain(List<Step> parts, Quantity total) {
        if (parts.size() == 1) {
            return Numbers.text(total);
        }
        String sum = parts.size() > WRITTEN_OUT
                ? "the sum of %d observations".formatted(parts.size())
                : parts.stream().map(part -> Numbers.text(valueOf(part))).collect(Collectors.joining(" + "));
        return sum + " = " + Numbers.text(total);
    }

    /** {@code "knife-crime 383 - gun-crime 34"}, each part with the name that a fact of it gives. */
    static String named(List<Step> parts, String nameFact) {
        if (parts.size() > WRITTEN_OUT) {
            return "the sum of all %d".formatted(parts.size());
        }
        StringBuilder text = new StringBuilder();
        for (Step part : parts) {
            if (!text.isEmpty()) {
                text.append(isSubtracted(part) ? " - " : " + ");
            }
            text.append(part.fact(nameFact).map(Fact::text).orElse(""));
            part.fact("where")
                    .ifPresent(where -> text.append('[').append(where.text()).append(']'));
            text.append(' ').append(Numbers.text(valueOf(part)));
        }
        return text.toString();
    }

    static boolean isSubtracted(Step part) {
        return part.fact("subtracted").isPresent();
    }

    static Quantity valueOf(Step part) {
        return Objects.requireNonNull(part.value(), "only complete parts are added");
    }
}
