package org.callover.kpi.reconcile.printed;

import java.math.RoundingMode;
import java.util.List;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Whether rounding explains a printed number, and which.
 *
 * <p>Half up and half to even are roundings that a paper may use; cutting off, rounding up and rounding to tens are
 * named where they would give the number, and excuse nothing.
 *
 * @param agrees whether the number is the figure, rounded to the number's decimals
 * @param explainedBy the rounding, or that none gives the number; absent where the number is the figure itself
 */
public record Rounding(boolean agrees, @Nullable String explainedBy) {

    private static final List<Integer> STEPS = List.of(5, 10, 50, 100, 500, 1000);

    /** That a printed number is no rounding of the figure. */
    public static final String NONE = "no rounding gives it";

    /** How a number that was printed with so many decimals comes of an exact figure. */
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
