package org.callover.kpi.rating;

import java.util.List;
import java.util.Optional;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.indicator.Thresholds.Trial;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A RAG rating with the comparison that decided it.
 *
 * @param why the deciding comparison, or why there is no rating
 * @param aim the target, on the scale of the quantity that is judged; absent if there is no rating
 * @param judged what was rated: the value, or its change; absent for a change from zero
 */
public record Rating(
        Rag rag,
        RatingReason why,
        @Nullable TargetValue aim,
        @Nullable Quantity judged) {

    static Rating notRated(NotRatedReason reason, String why) {
        return new Rating(Rag.NOT_RATED, new RatingReason.Given(reason, why), null, null);
    }

    /** The rating of a figure of a given age: none if it is older than the greatest age. */
    public Rating aged(int months, int most) {
        if (months <= most) {
            return this;
        }
        boolean isSaidFirst = notRated()
                .filter(code -> code.compareTo(NotRatedReason.TOO_OLD) < 0)
                .isPresent();
        return isSaidFirst
                ? this
                : notRated(
                        NotRatedReason.TOO_OLD,
                        "the figure is %s old, and figures older than %s are not rated"
                                .formatted(Period.inWords(months), Period.inWords(most)));
    }

    /** The code of the reason for no rating; nothing if there is a rating. */
    public Optional<NotRatedReason> notRated() {
        return why instanceof RatingReason.Given given ? Optional.of(given.code()) : Optional.empty();
    }

    /** The value of the target; absent if it is not one value. */
    public @Nullable Quantity target() {
        return aim == null ? null : aim.value();
    }

    /** Where the target comes from, as in {@code -5% on year-earlier}. */
    public @Nullable String basis() {
        return aim == null ? null : aim.basis();
    }

    /** The share of a year's target that was used, if it was one. */
    public @Nullable YearShare share() {
        return aim == null ? null : aim.share();
    }

    /**
     * The comparisons that were tried, in order; the last one decided. None if the value was not compared with a limit.
     */
    public List<Trial> trials() {
        return why instanceof RatingReason.Decided decided ? decided.by().trials(decided.judged()) : List.of();
    }

    /** The deciding comparison in words, as in {@code 383 <= 417.05}, or why there is no rating. */
    public String reason() {
        return why.text();
    }
}
