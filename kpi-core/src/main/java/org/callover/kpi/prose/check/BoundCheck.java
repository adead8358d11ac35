package org.callover.kpi.prose.check;

import java.math.BigDecimal;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.prose.assertion.Bound;
import org.callover.kpi.prose.assertion.ProseFigure;

/**
 * Whether a number with "over", "almost" or "about" is right for a figure.
 *
 * <p>"Over 150" is right for all that is more than 150, "almost 60%" for at most a tenth less, "about 600" for a twentieth
 * more or less.
 */
public final class BoundCheck {

    private static final Quantity TWENTIETH = Quantity.of(new BigDecimal("0.05"));
    private static final Quantity TENTH = Quantity.of(new BigDecimal("0.1"));

    private BoundCheck() {}

    /** Whether the size of a figure is within what the number and its word allow. */
    public static boolean fits(ProseFigure printed, Quantity exact) {
        Quantity said = Quantity.of(printed.typed().magnitude());
        Quantity size = exact.abs();
        int order = size.compareTo(said);
        return switch (printed.bound()) {
            case ABOVE -> order > 0;
            case BELOW -> order < 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case NEARLY -> order < 0 && within(said, size, TENTH);
            case ABOUT, NONE -> within(said, size, TWENTIETH) || isRounded(printed, size) || isOfTens(printed, size);
        };
    }

    private static boolean within(Quantity said, Quantity size, Quantity share) {
        return said.minus(size).abs().compareTo(size.times(share)) <= 0;
    }

    /** "About 200" for 212: a count that is rounded to tens, hundreds or more. */
    private static boolean isOfTens(ProseFigure printed, Quantity size) {
        BigDecimal tens = printed.typed().magnitude().stripTrailingZeros();
        return printed.typed().isPlain()
                && tens.scale() < 0
                && size.rounded(tens.scale()).compareTo(tens) == 0
                && within(Quantity.of(tens), size, TENTH);
    }

    private static boolean isRounded(ProseFigure printed, Quantity size) {
        BigDecimal said = printed.typed().magnitude();
        return size.rounded(Math.max(0, said.scale())).compareTo(said) == 0;
    }

    /** Whether a word before the number makes it something else than the number itself. */
    public static boolean isBound(ProseFigure printed) {
        return printed.bound() != Bound.NONE;
    }
}
