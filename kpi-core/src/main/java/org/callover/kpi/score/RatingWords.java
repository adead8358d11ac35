package org.callover.kpi.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.Display;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.indicator.Thresholds.Bands;
import org.callover.kpi.indicator.Thresholds.Bound;
import org.callover.kpi.indicator.Thresholds.Condition;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.rating.Forecast;
import org.callover.kpi.rating.NotRatedReason;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.statistics.BenchmarkStanding;
import org.callover.kpi.statistics.Interval;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** The words for a rating and for the forecast: the colour, and what it is measured against. */
final class RatingWords {

    private static final String MONITORED = "monitored";

    private final Score score;
    private final Score.Scored scored;
    private final Rating rating;
    private final FigureWording wording;

    RatingWords(Score score, Score.Scored scored, FigureWording wording) {
        this.score = score;
        this.scored = scored;
        this.rating = scored.rating();
        this.wording = wording;
    }

    String rated() {
        return rating.rag() == Rag.NOT_RATED
                ? notRated(Words.withoutStop(rating.reason().strip()))
                : "%s against %s%s%s."
                        .formatted(Words.capitalised(colour(rating.rag())), aim(), tooSmall(), byChance());
    }

    private String notRated(String reason) {
        if (scored.comparison() instanceof NotCompared none && reason.endsWith(Words.withoutStop(none.text()))) {
            return "Not rated for the same reason.";
        }
        boolean isMonitored =
                rating.notRated().filter(NotRatedReason.DIRECTION_NONE::equals).isPresent()
                        && reason.matches(MONITORED + "(:.*)?");
        return isMonitored
                ? "Monitored, not rated" + reason.substring(MONITORED.length()) + "."
                : "Not rated: " + reason + ".";
    }

    private static String colour(Rag rag) {
        return rag.name().toLowerCase(Locale.ROOT);
    }

    private String aim() {
        Quantity target = rating.target();
        boolean judgesChange = score.indicator().judging().judgesChange();
        if (target != null) {
            return judgesChange
                    ? "a target change of " + score.displayTarget(target)
                    : "a target of " + wording.value(target);
        }
        Bands bands = score.indicator().judging().bands();
        if (bands != null) {
            return "limits%s of %s for green and %s for amber"
                    .formatted(judgesChange ? " for the change" : "", words(bands.green()), words(bands.amber()));
        }
        Direction.Range range = (Direction.Range) score.indicator().directionOrThrow();
        return judgesChange
                ? "a change between %s and %s".formatted(limit(range.low()), limit(range.high()))
                : "a range of %s to %s".formatted(limit(range.low()), limit(range.high()));
    }

    /** {@code 90% or more}, {@code less than 380}, {@code 28 to 40}. */
    private String words(Condition condition) {
        List<Bound> bounds = condition.bounds();
        boolean isRange = bounds.size() == 2 && bounds.stream().allMatch(Bound::includesLimit);
        if (!isRange) {
            return bounds.stream().map(this::words).collect(Collectors.joining(" and "));
        }
        boolean isUpFirst = bounds.get(0).isUpper();
        return limit(bounds.get(isUpFirst ? 1 : 0).limit())
                + " to "
                + limit(bounds.get(isUpFirst ? 0 : 1).limit());
    }

    private String words(Bound bound) {
        String limit = limit(bound.limit());
        return bound.includesLimit()
                ? limit + (bound.isUpper() ? " or less" : " or more")
                : (bound.isUpper() ? "less than " : "more than ") + limit;
    }

    /** A limit as the definition writes it. */
    private String limit(Quantity limit) {
        int decimals = Math.max(0, limit.written().scale());
        boolean isPercentage = score.indicator().isPercentage();
        if (!score.indicator().judging().judgesChange()) {
            return Display.value(limit, decimals, isPercentage);
        }
        return isPercentage ? Display.points(limit, decimals) : Display.percentChange(limit, decimals, decimals);
    }

    /** Says that a difference is too small for any printed decimals to show. */
    private String tooSmall() {
        return wording.precision().showsGap() ? "" : ", by too little to show here";
    }

    /** Says that a missed target could be chance; a value on target is not called chance. */
    private String byChance() {
        boolean isMissed = rating.rag() == Rag.RED || rating.rag() == Rag.AMBER;
        return isMissed
                        && score.againstTarget()
                                .filter(BenchmarkStanding.SIMILAR::equals)
                                .isPresent()
                ? ", but the gap could be chance"
                : "";
    }

    Optional<String> forecast() {
        Forecast forecast = scored.forecast();
        if (forecast == null) {
            return Optional.empty();
        }
        Rag rag = forecast.rating().rag();
        return Optional.of("The year %s is heading for %s%s%s."
                .formatted(
                        FinancialYear.containing(forecast.soFar().start()).label(),
                        wording.amount(forecast.figure().value(), forecast.figure()),
                        likely(forecast.interval()),
                        rag == Rag.NOT_RATED ? "" : ", which would be " + colour(rag)));
    }

    private String likely(@Nullable Interval interval) {
        return interval == null
                ? ""
                : ", likely between %s and %s".formatted(limit(interval.lower()), limit(interval.upper()));
    }

    private String limit(double limit) {
        return wording.value(Quantity.of(BigDecimal.valueOf(limit)));
    }
}
