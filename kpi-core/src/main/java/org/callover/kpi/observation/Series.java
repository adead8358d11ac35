package org.callover.kpi.observation;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is counted or measured: its title, the unit in the plural, and its publisher.
 *
 * @param kind what kind of numbers its values are
 * @param breaks the months from which its counting changed, in order
 * @param suppressBelow counts from 1 to one less than this are never shown; 0 if every count may be shown
 * @param licence the licence of its publisher; absent if the definition does not say
 * @param expected when new figures are expected; absent if the definition does not say
 */
public record Series(
        SeriesId id,
        String title,
        String unit,
        Kind kind,
        @Nullable String source,
        @Nullable String note,
        List<Break> breaks,
        int suppressBelow,
        @Nullable String licence,
        @Nullable PublicationSchedule expected) {

    public Series {
        breaks = breaks.stream().sorted(Comparator.comparing(Break::from)).toList();
    }

    /** A series of which neither the licence nor the time of new figures is known. */
    public Series(
            SeriesId id,
            String title,
            String unit,
            Kind kind,
            @Nullable String source,
            @Nullable String note,
            List<Break> breaks,
            int suppressBelow) {
        this(id, title, unit, kind, source, note, breaks, suppressBelow, null, null);
    }

    /** The kind of numbers in a series, which decides what may be done with them. */
    public enum Kind {
        /** Whole numbers, not negative, of events: added, and tested as Poisson counts. */
        EVENTS,
        /** Any number, such as pounds or hours: added, compared and rated, never tested as events. */
        AMOUNT,
        /** Percentages: never added, and their changes are in points. */
        PERCENTAGE
    }

    /**
     * A month from which a series is counted in a new way, so that the months before it cannot simply be compared with
     * those after.
     *
     * @param from the first month counted in the new way
     * @param why what changed, as a sentence without its full stop
     * @param source where the publisher says so; absent if the definition does not say
     * @param basis what the observations from then on are based on, unless they state it themselves; only for a break
     * of basis
     * @param isEffectSaid whether the definition states the effect. A break of a denominator without a stated effect is
     * not passed on
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

        /** The name of the basis that it starts, or else its month. */
        public String basisName() {
            return basis == null ? "that of " + Period.name(from) : basis.name();
        }

        /** What happens to a comparison across a break. */
        public enum Effect {
            /** It is refused. */
            BLOCK,
            /**
             * It is refused if the denominators are on different sides of the break. For a rate the years of its
             * populations decide, whatever the months of its window.
             */
            BASIS,
            /** It is made, and the break is stated with it. */
            CAVEAT
        }
    }
}
