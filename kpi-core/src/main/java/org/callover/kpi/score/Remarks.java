package org.callover.kpi.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.comparison.Comparison.Assessment;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.comparison.Comparisons;
import org.callover.kpi.figure.Caution;
import org.callover.kpi.figure.Display;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.rating.Forecast;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.statistics.BenchmarkStanding;
import org.callover.kpi.statistics.Interval;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** What is said of a value after its movement: whether the change is clear, the rating, the forecast, the rank. */
final class Remarks {

    private final Score score;
    private final Wording wording;

    private Remarks(Score score) {
        this.score = score;
        this.wording = new Wording(score);
    }

    static List<String> of(Score score, Score.Scored scored) {
        Remarks remarks = new Remarks(score);
        return Stream.of(
                        scored.comparison() instanceof Compared compared
                                ? assessed(compared)
                                : Optional.<String>empty(),
                        Optional.of(remarks.rated(scored)),
                        remarks.forecast(scored.forecast()),
                        ranked(scored.standing()),
                        paired(scored.paired()),
                        remarks.broken(scored),
                        remarks.doubtful())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Which way it went, and whether chance alone would do it. */
    private static Optional<String> assessed(Compared compared) {
        String word =
                switch (compared.assessment()) {
                    case BETTER -> "better";
                    case WORSE -> "worse";
                    case SAME -> "no better and no worse";
                    case NEUTRAL -> "";
                };
        if (compared.movement() == Movement.LEVEL) {
            return word.isEmpty() ? Optional.empty() : Optional.of(word);
        }
        if (!compared.isClear()) {
            String within = "within what chance alone would explain";
            boolean hasWord = compared.assessment() == Assessment.BETTER || compared.assessment() == Assessment.WORSE;
            return Optional.of(
                    hasWord ? "no clear change (%s, but %s)".formatted(word, within) : "no clear change, " + within);
        }
        return Optional.of(compared.test() == null ? word : clearly(compared.assessment(), word))
                .filter(words -> !words.isEmpty());
    }

    /** What is clear is that it moved; within a range, or as far outside it as before, that is no better and no worse. */
    private static String clearly(Assessment assessment, String word) {
        return switch (assessment) {
            case BETTER, WORSE -> "clearly " + word;
            case SAME -> "a clear change, but " + word;
            case NEUTRAL -> "a clear change";
        };
    }

    private String rated(Score.Scored scored) {
        Rating rating = scored.rating();
        if (rating.rag() == Rag.NOT_RATED) {
            boolean isTold = scored.comparison() instanceof NotCompared none
                    && rating.reason().endsWith(none.text());
            return isTold ? "not rated for the same reason" : "not rated (" + withoutStop(rating.reason()) + ")";
        }
        return rating.rag().name().toLowerCase(Locale.ROOT) + " against " + aim(rating) + byChance(rating);
    }

    /** A miss that chance alone could explain is said to be one; what is on target is not talked down. */
    private String byChance(Rating rating) {
        boolean isMissed = rating.rag() == Rag.RED || rating.rag() == Rag.AMBER;
        return isMissed
                        && score.againstTarget()
                                .filter(BenchmarkStanding.SIMILAR::equals)
                                .isPresent()
                ? ", a gap that chance alone would explain"
                : "";
    }

    private String aim(Rating rating) {
        Quantity target = rating.target();
        boolean isPercentage = score.indicator().isPercentage();
        if (target == null) {
            return score.indicator().judging().bands() != null
                    ? "the thresholds " + rating.basis()
                    : "a range of " + rating.basis() + (isPercentage ? "%" : "");
        }
        if (score.indicator().judging().judgesChange()) {
            String change = Display.change(target, Math.max(0, target.written().scale()));
            return "a target change of " + change + (isPercentage ? " points" : "%");
        }
        return "a target of " + target(target, Objects.requireNonNull(rating.judged()));
    }

    private Optional<String> forecast(@Nullable Forecast forecast) {
        if (forecast == null) {
            return Optional.empty();
        }
        Rag rag = forecast.rating().rag();
        Interval interval = forecast.interval();
        return Optional.of("%s is heading for %s%s%s"
                .formatted(
                        FinancialYear.containing(forecast.soFar().start()).label(),
                        wording.value(forecast.figure().value()),
                        interval == null
                                ? ""
                                : " (%s to %s)"
                                        .formatted(
                                                wording.value(rounded(interval.lower())),
                                                wording.value(rounded(interval.upper()))),
                        rag == Rag.NOT_RATED
                                ? ""
                                : ", which would be " + rag.name().toLowerCase(Locale.ROOT)));
    }

    private static Quantity rounded(double limit) {
        return Quantity.of(BigDecimal.valueOf(limit));
    }

    /** An outcome that has no change yet has nothing to say; that it is looked for is in the definition. */
    private static Optional<String> paired(@Nullable Paired paired) {
        return paired != null
                        && paired.outcome().result() instanceof Score.Scored scored
                        && scored.comparison() instanceof Compared compared
                ? Optional.of("read with %s, which %s: %s"
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

    /** What was counted otherwise on the way. */
    private Optional<String> broken(Score.Scored scored) {
        List<Break> breaks =
                scored.comparison() instanceof Compared compared ? compared.breaks() : score.breaksWithin();
        return breaks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "but " + breaks.stream().map(Comparisons::straddled).collect(Collectors.joining("; and ")));
    }

    /** What the figures cannot be, if they are right. */
    private Optional<String> doubtful() {
        return score.cautions().isEmpty()
                ? Optional.empty()
                : Optional.of("check the figures: "
                        + score.cautions().stream().map(Caution::words).collect(Collectors.joining("; and ")));
    }

    /** A target that would look like the value, and is not, is written with the decimals that tell them apart. */
    private String target(Quantity target, Quantity judged) {
        int decimals = wording.tellingApart(target, judged);
        boolean looksAlike = decimals > score.row().decimals();
        return wording.value(target, decimals) + (looksAlike ? " (it is " + wording.value(judged, decimals) + ")" : "");
    }

    private static String withoutStop(String reason) {
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }

    private static Optional<String> ranked(@Nullable Standing standing) {
        if (standing == null || !(standing.rank() instanceof Standing.Ranked ranked)) {
            return Optional.empty();
        }
        boolean highest = standing.benchmark().rank() == Benchmark.Order.HIGHEST_FIRST;
        String place = ranked.position() == 1 ? "" : Words.ordinal(ranked.position()) + " ";
        return Optional.of("%s%s%s of %d %s"
                .formatted(
                        ranked.isShared() ? "joint " : "",
                        place,
                        highest ? "highest" : "best",
                        ranked.of(),
                        standing.group().memberWord()));
    }
}
