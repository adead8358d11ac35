package org.callover.kpi.reconcile.printed;

import java.math.RoundingMode;
import java.util.List;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Whether rounding explains a printed number, and which.
 *
 * <p>A paper may round half up or half to even. Cutting off, rounding up and rounding to tens are named if they would
 * give the number, but they do not make it correct.
 *
 * @param agrees whether the number is the figure, rounded to the decimals of the number
 * @param explainedBy the rounding, or that none gives the number; absent if the number is the figure itself
 */
public record Rounding(boolean agrees, @Nullable String explainedBy) {

    private static final List<Integer> STEPS = List.of(5, 10, 50, 100, 500, 1000);

    /** Says that no rounding of the figure gives the printed number. */
    public static final String NONE = "no rounding gives it";

    /** How a printed number follows from an exact figure by rounding to a number of decimals. */
    public static Rounding of(Quantity printed, int decimals, Quantity exact) {
        if (printed.compareTo(exact) == 0) {
            return new Rounding(true, null);
        }
        if (is(printed, exact, decimals, RoundingMode.HALF_UP)) {
            return new Rounding(true, "rounded to " + places(decimals));
        }
        if (is(printed, exact, decimals, RoundingMode.HALF_EVEN)) {
            return new Rounding(true, "rounded to %s, half to even".formatted(places(decimals)));
        }
        return new Rounding(false, excuse(printed, decimals, exact));
    }

    /** Whether cutting decimals off gives the number, and rounding does not. */
    public static boolean isCutOff(Quantity printed, int decimals, Quantity exact) {
        return !of(printed, decimals, exact).agrees() && is(printed, exact, decimals, RoundingMode.DOWN);
    }

    private static String excuse(Quantity printed, int decimals, Quantity exact) {
        if (is(printed, exact, decimals, RoundingMode.DOWN)) {
            return "only cutting off after %s gives it".formatted(places(decimals));
        }
        if (is(printed, exact, decimals, RoundingMode.UP)) {
            return "only rounding away from zero to %s gives it".formatted(places(decimals));
        }
        return STEPS.stream()
                .filter(step -> decimals == 0 && printed.signum() != 0 && isNearest(printed, step, exact))
                .findFirst()
                .map(step -> "only rounding to the nearest %d gives it".formatted(step))
                .orElse(NONE);
    }

    private static boolean is(Quantity printed, Quantity exact, int decimals, RoundingMode mode) {
        return printed.compareTo(Quantity.of(exact.rounded(decimals, mode))) == 0;
    }

    private static boolean isNearest(Quantity printed, int step, Quantity exact) {
        Quantity size = Quantity.of(step);
        Quantity steps = Quantity.of(exact.dividedBy(size).rounded(0));
        return steps.times(size).compareTo(printed) == 0;
    }

    private static String places(int decimals) {
        return decimals == 0 ? "whole numbers" : decimals == 1 ? "1 decimal" : decimals + " decimals";
    }
}
