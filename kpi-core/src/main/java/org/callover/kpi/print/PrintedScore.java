package org.callover.kpi.print;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.Display;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.print.Printed.Cause;
import org.callover.kpi.score.FigureWording;
import org.callover.kpi.score.RankWords;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.NotScored;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standing.NotRanked;
import org.callover.kpi.standing.Standing.Ranked;
import org.callover.kpi.statistics.Confidence;
import org.callover.kpi.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** The figures of one score as a paper prints them. They are rounded as the sentence of the score rounds them. */
public final class PrintedScore {

    private static final String NO_GROUP = "it is not compared with a group";

    private final Score score;
    private final FigureWording wording;

    public PrintedScore(Score score) {
        this.score = score;
        this.wording = new FigureWording(score);
    }

    /** A figure, or why there is none. */
    public Printed of(ScoreFigure figure) {
        return switch (figure) {
            case TITLE -> words(score.row().title());
            case AREA -> words(score.area().name());
            case UNIT -> words(unit());
            case SENTENCE -> words(score.sentence());
            case RAG -> words(VerdictWords.of(score.rag()));
            case PERIOD -> period();
            case VALUE, AMOUNT, NUMERATOR, DENOMINATOR, LOWER, UPPER -> scored(scored -> value(figure, scored));
            case COMPARISON_VALUE, COMPARISON_PERIOD, CHANGE, PERCENT_CHANGE, MULTIPLE, MOVEMENT, SIGNIFICANCE ->
                scored(scored -> comparison(figure, scored));
            case RANK,
                    RANK_OF,
                    RANK_IN_WORDS,
                    BENCHMARK_VALUE,
                    BENCHMARK_PERCENT_CHANGE,
                    SECOND_BENCHMARK_VALUE,
                    GAP,
                    GAP_PERCENT -> scored(scored -> standing(figure, scored));
            case RAG_REASON, TARGET, FORECAST, VARIATION, ASSURANCE -> scored(scored -> verdict(figure, scored));
        };
    }

    private String unit() {
        return score.indicator().isPercentage() ? "%" : score.indicator().unit();
    }

    private Printed scored(Function<Scored, Printed> printed) {
        if (score.result() instanceof Scored scored) {
            return printed.apply(scored);
        }
        NotScored none = (NotScored) score.result();
        return missing(none.why().reason(), none.why().text());
    }

    private Printed period() {
        return score.period() == null
                ? scored(any -> absent("there is no period"))
                : words(score.window().label(score.period()));
    }

    private Printed value(ScoreFigure figure, Scored scored) {
        Figure of = scored.figure();
        return switch (figure) {
            case AMOUNT -> words(wording.amount(of.value(), of));
            case NUMERATOR -> part(of.denominator() == null ? null : of.numerator());
            case DENOMINATOR -> part(of.denominator());
            case LOWER -> bound(Interval::lower);
            case UPPER -> bound(Interval::upper);
            default -> number(wording.value(of.value()));
        };
    }

    private static Printed part(@Nullable Quantity part) {
        return part == null ? absent("it is not made of two parts") : number(Display.value(part, 0, false));
    }

    private Printed bound(Function<Interval, Double> bound) {
        Optional<Interval> interval = score.interval(Confidence.P95);
        return interval.isEmpty()
                ? absent("there is no interval for this kind of figure")
                : number(wording.value(Quantity.of(BigDecimal.valueOf(bound.apply(interval.orElseThrow())))));
    }

    private Printed comparison(ScoreFigure figure, Scored scored) {
        if (!(scored.comparison() instanceof Compared compared)) {
            NotCompared none = (NotCompared) scored.comparison();
            return missing(none.reason(), none.text());
        }
        return switch (figure) {
            case COMPARISON_PERIOD -> words(score.window().label(compared.period()));
            case CHANGE ->
                number(Display.change(
                        compared.change(), score.row().decimals(), score.row().decimals()));
            case PERCENT_CHANGE ->
                compared.fromZero()
                        ? absent("it was zero before, so there is no percentage")
                        : number(score.displayUsualChange(compared));
            case MULTIPLE -> multiple(compared);
            case MOVEMENT -> words(VerdictWords.of(compared.movement()));
            case SIGNIFICANCE -> VerdictWords.significance(compared);
            default -> number(wording.value(compared.before().value()));
        };
    }

    private static Printed multiple(Compared compared) {
        Quantity multiple = compared.multiple();
        return multiple == null ? absent("there is no multiple of nothing") : number(Display.multiple(multiple));
    }

    private Printed standing(ScoreFigure figure, Scored scored) {
        int at = figure == ScoreFigure.SECOND_BENCHMARK_VALUE ? 1 : 0;
        if (scored.standings().size() <= at) {
            return absent(NO_GROUP);
        }
        Standing standing = scored.standings().get(at);
        return switch (figure) {
            case BENCHMARK_VALUE, SECOND_BENCHMARK_VALUE ->
                group(standing, standing.figure().value(), wording::value);
            case BENCHMARK_PERCENT_CHANGE ->
                score.indicator().isPercentage()
                        ? group(
                                standing,
                                standing.figure().change(),
                                change -> Display.points(change, Display.CHANGE_DECIMALS))
                        : group(standing, standing.figure().percentChange(), Display::percentChange);
            case GAP -> PrintedGap.of(score, standing);
            case GAP_PERCENT -> PrintedGap.inPercent(score, standing);
            default -> rank(figure, standing);
        };
    }

    private static Printed group(Standing standing, @Nullable Quantity figure, Function<Quantity, String> print) {
        if (figure != null) {
            return number(print.apply(figure));
        }
        UnscoredReason why = standing.figure().why();
        String reason = standing.figure().reason();
        return why == null || reason == null ? absent("the group has no such figure") : missing(why, reason);
    }

    private Printed rank(ScoreFigure figure, Standing standing) {
        if (standing.rank() instanceof Ranked ranked) {
            return switch (figure) {
                case RANK -> number(Integer.toString(ranked.position()));
                case RANK_OF -> number(Integer.toString(ranked.of()));
                default ->
                    words(RankWords.of(score.indicator(), standing)
                            .map(text -> text.substring(0, text.length() - 1))
                            .orElse(""));
            };
        }
        return standing.rank() instanceof NotRanked none
                ? new Printed.Missing(Cause.NOT_AVAILABLE, none.reason())
                : absent("it is not ranked");
    }

    private Printed verdict(ScoreFigure figure, Scored scored) {
        return switch (figure) {
            case RAG_REASON -> words(scored.rating().reason());
            case TARGET ->
                scored.rating().target() == null
                        ? absent(scored.rating().reason())
                        : number(score.displayTarget(scored.rating().target()));
            case FORECAST ->
                scored.forecast() == null
                        ? absent("there is a forecast only for a year to date")
                        : number(wording.value(scored.forecast().figure().value()));
            case VARIATION ->
                score.variation()
                        .<Printed>map(variation -> words(VerdictWords.of(variation)))
                        .orElseGet(() -> absent("there is no control chart"));
            default ->
                score.assurance()
                        .<Printed>map(assurance -> words(VerdictWords.of(assurance)))
                        .orElseGet(() -> absent("there is no control chart with a target"));
        };
    }

    private static Printed missing(UnscoredReason reason, String text) {
        Cause cause =
                switch (reason) {
                    case SUPPRESSED -> Cause.SUPPRESSED;
                    case NO_COMPARATOR, NARRATIVE -> Cause.NOT_APPLICABLE;
                    default -> Cause.NOT_AVAILABLE;
                };
        return new Printed.Missing(cause, text);
    }

    private static Printed absent(String why) {
        return new Printed.Missing(Cause.NOT_APPLICABLE, why);
    }

    private static Printed words(String words) {
        return new Printed.Words(words);
    }

    private static Printed number(String text) {
        return Printed.Number.read(text);
    }
}
