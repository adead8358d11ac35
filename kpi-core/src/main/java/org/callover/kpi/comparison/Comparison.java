package org.callover.kpi.comparison;

import java.util.List;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.FigurePair.Matched;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.ChangeTest;
import org.callover.kpi.statistics.Significance;
import org.jspecify.annotations.Nullable;

/** A value compared with an earlier one, or why that cannot be done. */
public sealed interface Comparison {

    /** What the value was compared with. */
    Comparator with();

    /** The earlier period; absent if none was found or no comparison was asked for. */
    @Nullable
    Period period();

    /**
     * A change.
     *
     * @param now what was compared: the area's figure or, for a group, the part that both periods have
     * @param matched how the two figures of a group were made comparable; absent if the area's own figures were
     * compared
     * @param change the value less the earlier value, in the value's unit; points for percentages
     * @param percentChange the change divided by the size of the earlier value, in hundredths; absent for percentages
     * and from zero
     * @param fromZero whether the change is from zero to something else, so that it has no percentage
     * @param tried the test of the change against chance, or why there is none
     * @param parts the change of a rate split into its two parts; absent for other measures
     * @param breaks the series breaks between the two periods, which must be stated with the change
     */
    record Compared(
            Comparator with,
            Figure now,
            Figure before,
            @Nullable Matched matched,
            Quantity change,
            @Nullable Quantity percentChange,
            boolean fromZero,
            Movement movement,
            Assessment assessment,
            TestedChange tried,
            @Nullable RateChange parts,
            List<Break> breaks)
            implements Comparison {

        public Compared {
            breaks = List.copyOf(breaks);
        }

        /** The test against chance; absent if there was none. */
        public @Nullable ChangeTest test() {
            return tried.test();
        }

        /**
         * How clear the change is; absent if it was not tested. The change of a rate is not clear if its numerator
         * alone did not clearly go the same way.
         */
        public @Nullable Significance significance() {
            ChangeTest test = tried.test();
            if (test == null) {
                return null;
            }
            return isHeldBack() ? Significance.NOT_SIGNIFICANT : test.significance();
        }

        /** Whether the test finds the change of a rate clear, but the test of its numerator does not confirm it. */
        public boolean isHeldBack() {
            ChangeTest test = tried.test();
            return parts != null
                    && test != null
                    && test.significance() != Significance.NOT_SIGNIFICANT
                    && !parts.bearsOut(test);
        }

        /** Whether chance alone is unlikely to explain the change. A change that cannot be tested is taken as it is. */
        public boolean isClear() {
            return significance() != Significance.NOT_SIGNIFICANT;
        }

        /** Whether a test found that chance alone is unlikely to explain the change. */
        public boolean isTestedClear() {
            return test() != null && isClear();
        }

        /** Why the change has no percentage although its kind usually has one; absent if it has one. */
        public @Nullable NoPercentReason percentReason() {
            return fromZero ? NoPercentReason.FROM_ZERO : null;
        }

        /** How many times the earlier value it is; absent unless the earlier value is above zero and it is not below. */
        public @Nullable Quantity multiple() {
            return before.value().signum() > 0 && now.value().signum() >= 0
                    ? now.value().dividedBy(before.value())
                    : null;
        }

        /** The change on the scale it is judged on: in per cent, or in points for percentages; absent from zero. */
        public @Nullable Quantity relative() {
            if (fromZero) {
                return null;
            }
            return percentChange == null ? change : percentChange;
        }

        @Override
        public Period period() {
            return before.period();
        }
    }

    /** No comparison, and why. The value is still given. */
    record NotCompared(Comparator with, @Nullable Period period, UnscoredReason reason, String text)
            implements Comparison {}

    /** Why a change has no percentage: a closed list. */
    enum NoPercentReason {
        /** The earlier figure is zero, and the later one is not. */
        FROM_ZERO
    }

    /** Which way a value moved. */
    enum Movement {
        UP,
        DOWN,
        LEVEL
    }

    /** Whether the movement is good; neutral if the definition says that neither direction is good. */
    enum Assessment {
        BETTER,
        WORSE,
        SAME,
        NEUTRAL
    }

    /** The change from one figure to another of the same measure. */
    static Compared of(
            Comparator with,
            Figure before,
            Figure now,
            @Nullable Matched matched,
            Indicator indicator,
            TestedChange tried,
            List<Break> breaks) {
        Quantity change = now.value().minus(before.value());
        Quantity percent = indicator.isPercentage() ? null : PercentChange.of(change, before.value());
        boolean fromZero = !indicator.isPercentage() && percent == null;
        return new Compared(
                with,
                now,
                before,
                matched,
                change,
                percent,
                fromZero,
                change.signum() == 0 ? Movement.LEVEL : change.signum() > 0 ? Movement.UP : Movement.DOWN,
                AssessmentRule.of(indicator, before.value(), now.value(), percent == null ? change : percent, fromZero),
                tried,
                indicator.parts().isPerPopulation() ? new RateChange(now, before) : null,
                breaks);
    }
}
