package org.callover.kpi.observation;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is counted or measured: its title, the plural unit it is counted in, who publishes it.
 *
 * @param kind what sort of number its values are
 * @param breaks the months from which its counting changed, in order
 * @param suppressBelow counts from 1 to one less than this are never shown; 0 where every count may be
 */
public record Series(
        SeriesId id,
        String title,
        String unit,
        Kind kind,
        @Nullable String source,
        @Nullable String note,
        List<Break> breaks,
        int suppressBelow) {

    public Series {
        breaks = breaks.stream().sorted(Comparator.comparing(Break::from)).toList();
    }

    /** What sort of number the values of a series are: what may be done with them follows from it. */
    public enum Kind {
        /** Whole numbers, not negative, of things that happen: added, and tested as Poisson counts. */
        EVENTS,
        /** Any number, such as pounds or hours: added, compared and rated, never tested as events. */
        AMOUNT,
        /** Percentages: never added, their changes are in points. */
        PERCENTAGE
    }

    /**
     * A month from which the counting of a series changed, so that what lies before it and what follows are not alike.
     *
     * @param from the first month counted in the new way
     * @param why what changed, as a sentence without its stop
     * @param source where the publisher says so; absent where the definition does not tell
     * @param basis what the observations from then on rest on, where they do not say so themselves; only of a basis
     * @param isEffectSaid whether the definition names the effect; a series that others are divided by hands on no
     *     break whose effect is left to the rule
     */
    public record Break(
            YearMonth from,
            String why,
            Effect effect,
            @Nullable String source,
            @Nullable Basis basis,
            boolean isEffectSaid) {

        /** A break with its effect. */
        public Break(YearMonth from, String why, Effect effect) {
            this(from, why, effect, null, null, true);
        }

        /** How what it begins is called: its basis, else by its month. */
        public String basisName() {
            return basis == null ? "that of " + Period.name(from) : basis.name();
        }

        /** What becomes of a comparison that straddles a break. */
        public enum Effect {
            /** It is refused. */
            BLOCK,
            /**
             * It is refused where the figures that are divided by lie on both sides: a rate by the years of its populations,
             * whatever the months of its window.
             */
            BASIS,
            /** It is made, and the break is said with it. */
            CAVEAT
        }
    }
}
