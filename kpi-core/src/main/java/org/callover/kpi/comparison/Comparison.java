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

/** A value set beside an earlier one, or why that cannot be done. */
public sealed interface Comparison {

    /** What was compared with. */
    Comparator with();

    /** The period compared with; absent where none was found or none asked for. */
    @Nullable
    Period period();

    /**
     * A change.
     *
     * @param now what was compared: the area's figure, or of a group what is alike in both periods
     * @param matched how a group was made alike; absent where the area's own figures were compared
     * @param change value less comparator value, in the value's unit; points for percentages
     * @param percentChange change over the comparator's magnitude, in hundredths; absent for percentages and from zero
     * @param fromZero whether the change is from zero to something else, of which there is no percentage
     * @param tried the change tested against chance, or why not
     * @param parts the change of a rate in its parts; absent for other measures
     * @param breaks the series breaks that lie between the two, which are to be said with the change
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

        /** The test against chance; absent where there was none. */
        public @Nullable ChangeTest test() {
            return tried.test();
        }

        /**
         * How clear the change is; absent where it was not tested. The change of a rate is not clear where its numerator
         * alone did not clearly go the same way.
         */
        public @Nullable Significance significance() {
            ChangeTest test = tried.test();
            if (test == null) {
                return null;
            }
            return isHeldBack() ? Significance.NOT_SIGNIFICANT : test.significance();
        }

        /** Whether the test finds the change of a rate clear, and its numerator does not bear that out. */
        public boolean isHeldBack() {
            ChangeTest test = tried.test();
            return parts != null
                    && test != null
                    && test.significance() != Significance.NOT_SIGNIFICANT
                    && !parts.bearsOut(test);
        }

        /** Whether the change is more than chance alone would explain; one that cannot be tested is taken as it is. */
        public boolean isClear() {
            return significance() != Significance.NOT_SIGNIFICANT;
        }

        /** Whether a test found it to be more than chance alone would explain. */
        public boolean isTestedClear() {
            return test() != null && isClear();
        }

        /** Why there is no percentage of a change that otherwise would have one; absent where there is one. */
        public @Nullable NoPercentReason percentReason() {
            return fromZero ? NoPercentReason.FROM_ZERO : null;
        }

        /** The change on the scale it is judged on: in per cent, or in points of percentages; absent from zero. */
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

    /** No comparison, and why; the value stands all the same. */
    record NotCompared(Comparator with, @Nullable Period period, UnscoredReason reason, String text)
            implements Comparison {}

    /** Why a change has no percentage: a closed list. */
    enum NoPercentReason {
        /** The earlier figure is zero, and the later one is not. */
        FROM_ZERO
    }

    /** Which way a value went. */
    enum Movement {
        UP,
        DOWN,
        LEVEL
    }

    /** Whether the way it went is good; neutral where the definition says neither way is. */
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
