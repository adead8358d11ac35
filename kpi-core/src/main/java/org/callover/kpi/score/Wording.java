package org.callover.kpi.score;

import org.callover.kpi.figure.Display;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;

/** How a score's own figures and periods are written in its sentence. */
record Wording(Score score) {

    private static final int DECIMALS_TO_TELL = 4;

    String value(Quantity value) {
        return score.display(value);
    }

    String value(Quantity value, int decimals) {
        return Display.value(value, decimals, score.indicator().isPercentage());
    }

    /** The row's decimals, or so many more as it takes to see that two values differ. */
    int tellingApart(Quantity one, Quantity other) {
        int decimals = score.row().decimals();
        int most = decimals + DECIMALS_TO_TELL;
        while (decimals < most
                && one.compareTo(other) != 0
                && one.rounded(decimals).compareTo(other.rounded(decimals)) == 0) {
            decimals++;
        }
        return decimals;
    }

    /** A span in words, with its article where it needs one. */
    String the(Period period) {
        String label = score.window().label(period);
        boolean noun = Character.isDigit(label.charAt(0)) || Character.isLowerCase(label.charAt(0));
        return noun ? "the " + label : label;
    }
}
