package org.callover.kpi.score;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.comparison.Comparison.Assessment;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.comparison.Comparisons;
import org.callover.kpi.figure.Caution;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.period.Period;
import org.callover.kpi.rating.NotRatedReason;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The remarks after a value's movement, a short sentence each: whether the change is clear, the rating, the forecast,
 * the rank, the outcome to read it with, and the cautions.
 */
final class ScoreRemarks {

    private static final int YEAR = 12;
    private static final String COULD_BE_CHANCE = "This could be chance.";

    private final Score score;
    private final Score.Scored scored;

    private ScoreRemarks(Score score, Score.Scored scored) {
        this.score = score;
        this.scored = scored;
    }

    static List<String> of(Score score, Score.Scored scored, FigureWording wording) {
        ScoreRemarks remarks = new ScoreRemarks(score, scored);
        RatingWords rating = new RatingWords(score, scored, wording);
        return Stream.of(
                        remarks.assessed(),
                        remarks.grounds(),
                        Optional.of(rating.rated()),
                        rating.forecast(),
                        RankWords.of(score.indicator(), scored.standing()),
                        paired(scored.paired()),
                        remarks.broken(),
                        remarks.aged(),
                        remarks.flagged(),
                        remarks.divided(),
                        remarks.doubtful())
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Whether the change could be chance and, if not, which way it went. A rate that is not called clear because of its
     * numerator has a remark of its own.
     */
    private Optional<String> assessed() {
        if (!(scored.comparison() instanceof Compared compared) || compared.movement() == Movement.LEVEL) {
            return Optional.empty();
        }
        if (!compared.isClear()) {
            return compared.isHeldBack() ? Optional.empty() : Optional.of(COULD_BE_CHANCE);
        }
        return Optional.ofNullable(compared.test() == null ? plainly(compared) : clearly(compared.assessment()))
                .map(said -> score.asInMost()
                        .map(most -> "%s, %s.".formatted(Words.withoutStop(said), most))
                        .orElse(said));
    }

    private Optional<String> grounds() {
        return scored.comparison() instanceof Compared compared
                ? Optional.of(String.join(" ", ComparisonGrounds.of(compared))).filter(said -> !said.isEmpty())
                : Optional.empty();
    }

    /** The words for a change that was not tested, which is not called clear. */
    private static @Nullable String plainly(Compared compared) {
        return switch (compared.assessment()) {
            case BETTER -> "This is better.";
            case WORSE -> "This is worse.";
            case SAME -> "This is neither better nor worse.";
            case NEUTRAL -> null;
        };
    }

    /**
     * The words for a clear change. It is clear that the value moved. Inside a range, or as far outside it as before,
     * that is no better and no worse.
     */
    private static String clearly(Assessment assessment) {
        return switch (assessment) {
            case BETTER -> "This is clearly better.";
            case WORSE -> "This is clearly worse.";
            case SAME -> "This is a clear change, but neither better nor worse.";
            case NEUTRAL -> "This is a clear change.";
        };
    }

    /** The outcome. One without a change yet is not mentioned; the definition says that there is one. */
    private static Optional<String> paired(@Nullable PairedOutcome paired) {
        return paired != null
                        && paired.outcome().result() instanceof Score.Scored scored
                        && scored.comparison() instanceof Compared compared
                ? Optional.of("Read together with %s, which %s: %s."
                        .formatted(
                                paired.indicator().title(),
                                went(compared),
                                paired.reading().words()))
                : Optional.empty();
    }

    private static String went(Compared compared) {
        if (compared.movement() == Movement.LEVEL) {
            return "stayed level";
        }
        if (!compared.isClear()) {
            return "shows no clear change";
        }
        String verb = compared.movement() == Movement.UP ? "rose" : "fell";
        return compared.test() == null ? verb : "clearly " + verb;
    }

    /** The breaks in the counting between the two periods. */
    private Optional<String> broken() {
        List<Break> breaks =
                scored.comparison() instanceof Compared compared ? compared.breaks() : score.breaksWithin();
        return breaks.isEmpty()
                ? Optional.empty()
                : Optional.of(breaks.stream()
                        .map(at -> "But " + Words.withoutStop(Comparisons.straddled(at)) + ".")
                        .collect(Collectors.joining(" ")));
    }

    /** Figures that cannot be right. */
    private Optional<String> doubtful() {
        return score.cautions().isEmpty()
                ? Optional.empty()
                : Optional.of("Check the figures: "
                        + score.cautions().stream().map(Caution::words).collect(Collectors.joining("; and ")) + ".");
    }

    /** How old the latest figure is, if it is a year old or more and the rating has not said so. */
    private Optional<String> aged() {
        boolean isSaid = scored.rating()
                .notRated()
                .filter(NotRatedReason.TOO_OLD::equals)
                .isPresent();
        return scored.age() < YEAR || isSaid
                ? Optional.empty()
                : Optional.of("This figure is %s old.".formatted(Period.inWords(scored.age())));
    }

    /** Which of the figures, now and before, are provisional or estimated. */
    private Optional<String> flagged() {
        Set<Flag> now = scored.figure().flags();
        Set<Flag> before = scored.comparison() instanceof Compared compared
                ? compared.before().flags()
                : Set.of();
        List<String> said = Stream.of(
                        flagged(Flag.PROVISIONAL, "provisional", now, before),
                        flagged(Flag.ESTIMATED, "estimated", now, before))
                .flatMap(Optional::stream)
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    private static Optional<String> flagged(Flag flag, String word, Set<Flag> now, Set<Flag> before) {
        if (now.contains(flag)) {
            return Optional.of("This includes %s data.".formatted(word));
        }
        return before.contains(flag)
                ? Optional.of("The earlier figure includes %s data.".formatted(word))
                : Optional.empty();
    }

    /** Says that there was no population for the year itself. */
    private Optional<String> divided() {
        Measure.Parts parts = score.indicator().parts();
        if (!parts.isPerPopulation()) {
            return Optional.empty();
        }
        Figure now = scored.figure();
        if (now.denominatorIsEarlier()) {
            return Optional.of("This uses" + earlier(parts, now));
        }
        return scored.comparison() instanceof Compared compared
                        && compared.before().denominatorIsEarlier()
                ? Optional.of("The earlier figure uses" + earlier(parts, compared.before()))
                : Optional.empty();
    }

    private static String earlier(Measure.Parts parts, Figure figure) {
        Period of = Objects.requireNonNull(figure.denominatorPeriod(), "a rate knows what it was divided by");
        boolean isYear = of.equals(Period.parse(String.valueOf(of.start().getYear())));
        return " the %s of an earlier year, %s."
                .formatted(
                        parts.denominatorOrThrow().of(),
                        isYear ? String.valueOf(of.start().getYear()) : of.label());
    }
}
