package org.callover.kpi.figure;

import java.time.YearMonth;
import java.util.List;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** A figure, or why there is none. */
public sealed interface EvaluatedFigure permits Figure, EvaluatedFigure.Unscored {

    /** The period it is about; absent if even that is not known, as for the latest of no observations. */
    @Nullable
    Period period();

    /** Whether there is a figure. */
    default State state() {
        return this instanceof Figure ? State.SCORED : State.UNSCORED;
    }

    /** Whether there is a figure: a closed list. */
    enum State {
        SCORED,
        UNSCORED
    }

    /**
     * Why there is no figure.
     *
     * @param text the reason in words, naming the months or members at fault
     * @param missing the months that are missing
     * @param partialValue the total of what there is, which is not the value of the period
     */
    record Unscored(
            @Nullable Period period,
            UnscoredReason reason,
            String text,
            List<YearMonth> missing,
            @Nullable Quantity partialValue)
            implements EvaluatedFigure {

        public Unscored {
            missing = List.copyOf(missing);
        }

        /** The same reason without a partial total, if that would not be in the unit of the value. */
        Unscored withoutPartial() {
            return new Unscored(period, reason, text, missing, null);
        }

        /** A reason that has nothing to do with missing months. */
        public static Unscored of(@Nullable Period period, UnscoredReason reason, String text) {
            return new Unscored(period, reason, text, List.of(), null);
        }
    }
}
