package org.callover.gateway.representation.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.callover.gateway.representation.scorecard.ScorecardTable.Column;
import org.callover.kpi.figure.Evaluated.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.period.Period;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.NotScored;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a scorecard's table, in order.
 *
 * <p>Figures stand in full and as printed, both as numbers: a text such as {@code -12.8%} would need the guard against
 * formulas.
 */
final class ScoreColumns {

    private static final int DECIMALS_OF_CHANGE = 1;

    private final List<Column> columns = new ArrayList<>();

    private ScoreColumns() {}

    static List<Column> of(Scorecard card, String definitions) {
        ScoreColumns table = new ScoreColumns();
        table.subject(card);
        table.value();
        table.comparison();
        table.rating();
        table.standing();
        table.quality();
        table.reason();
        table.origin(card, definitions);
        return List.copyOf(table.columns);
    }

    private void subject(Scorecard card) {
        add("set", score -> Cell.text(card.set().id()));
        add("section", score -> Cell.text(score.row().section()));
        add("indicator", score -> Cell.text(score.indicator().id()));
        add("title", score -> Cell.text(score.row().title()));
        add("areaCode", score -> Cell.text(score.area().code()));
        add("areaName", score -> Cell.text(score.area().name()));
        add("status", score -> Cell.text(score.result() instanceof Scored ? "SCORED" : "UNSCORED"));
        add("direction", score -> Cell.text(direction(score)));
        add("unit", score -> Cell.text(score.indicator().unit()));
        add("window", score -> Cell.text(score.window()));
        add("period", score -> Cell.text(period(score)));
        add("periodLabel", score -> Cell.text(label(score)));
    }

    private void value() {
        scored("value", (score, scored) -> Cell.number(scored.figure().value()));
        scored(
                "valueRounded",
                (score, scored) ->
                        Cell.rounded(scored.figure().value(), score.row().decimals()));
        scored(
                "numerator",
                (score, scored) ->
                        part(scored.figure(), Cell.number(scored.figure().numerator())));
        scored("denominator", (score, scored) -> Cell.number(scored.figure().denominator()));
        scored("denominatorPeriod", (score, scored) -> Cell.text(scored.figure().denominatorPeriod()));
    }

    private void comparison() {
        scored(
                "comparisonWith",
                (score, scored) -> Cell.text(scored.comparison().with()));
        scored(
                "comparisonPeriod",
                (score, scored) -> Cell.text(scored.comparison().period()));
        compared("comparisonValue", compared -> Cell.number(compared.before().value()));
        compared("change", compared -> Cell.number(compared.change()));
        compared("percentChange", compared -> Cell.number(compared.percentChange()));
        compared("percentChangeRounded", compared -> Cell.rounded(compared.percentChange(), DECIMALS_OF_CHANGE));
        compared("percentReason", compared -> Cell.text(compared.fromZero() ? ComparisonJson.FROM_ZERO : null));
        compared("movement", compared -> Cell.text(compared.movement()));
        compared("assessment", compared -> Cell.text(compared.assessment()));
        scored(
                "comparisonReason",
                (score, scored) ->
                        scored.comparison() instanceof NotCompared none ? Cell.text(none.text()) : Cell.EMPTY);
    }

    private void rating() {
        rated("target", rating -> Cell.number(rating.target()));
        rated("targetBasis", rating -> Cell.text(rating.basis()));
        rated("rag", rating -> Cell.text(rating.rag()));
        rated("ragReason", rating -> Cell.text(rating.reason()));
    }

    private void standing() {
        standing(
                "rank",
                standing -> standing.rank() instanceof Standing.Ranked ranked
                        ? Cell.number(ranked.position())
                        : Cell.EMPTY);
        standing(
                "rankOf",
                standing -> standing.rank() instanceof Standing.Ranked ranked ? Cell.number(ranked.of()) : Cell.EMPTY);
        standing(
                "rankOrder",
                standing -> standing.benchmark().rank() == null
                        ? Cell.EMPTY
                        : Cell.text(StandingJson.word(standing.benchmark().rank())));
        standing(
                "rankReason",
                standing -> standing.rank() instanceof Standing.NotRanked none ? Cell.text(none.reason()) : Cell.EMPTY);
        standing("benchmarkGroup", standing -> Cell.text(standing.group().code()));
        standing("benchmarkValue", standing -> Cell.number(standing.figure().value()));
        standing("benchmarkChange", standing -> Cell.number(standing.figure().change()));
        standing(
                "benchmarkPercentChange",
                standing -> Cell.number(standing.figure().percentChange()));
        standing("benchmarkReason", standing -> Cell.text(standing.figure().reason()));
    }

    private void quality() {
        scored("provisional", (score, scored) -> Cell.text(scored.figure().isProvisional()));
        scored("estimated", (score, scored) -> Cell.text(scored.figure().flags().contains(Flag.ESTIMATED)));
    }

    private void reason() {
        unscored("reason", why -> Cell.text(why.reason()));
        unscored("reasonText", why -> Cell.text(why.text()));
        unscored(
                "missingMonths",
                why -> Cell.text(String.join(
                        " ", why.missing().stream().map(Object::toString).toList())));
        unscored("partialValue", why -> Cell.number(why.partialValue()));
        add("sentence", score -> Cell.text(score.sentence()));
    }

    private void origin(Scorecard card, String definitions) {
        add("asAt", score -> Cell.text(card.asAt()));
        add("revision", score -> Cell.number(card.revision()));
        add("definitions", score -> Cell.text(definitions));
    }

    private static @Nullable String direction(Score score) {
        var direction = score.indicator().direction();
        return direction == null ? null : direction.word();
    }

    private static @Nullable Period period(Score score) {
        return score.result() instanceof Scored scored
                ? scored.figure().period()
                : ((NotScored) score.result()).why().period();
    }

    private static @Nullable String label(Score score) {
        Period period = period(score);
        return period == null ? null : score.window().label(period);
    }

    private static Cell part(Figure figure, Cell cell) {
        return figure.denominator() == null ? Cell.EMPTY : cell;
    }

    private void add(String name, Function<Score, Cell> cell) {
        columns.add(new Column(name, cell));
    }

    private void scored(String name, BiFunction<Score, Scored, Cell> cell) {
        add(name, score -> score.result() instanceof Scored scored ? cell.apply(score, scored) : Cell.EMPTY);
    }

    private void compared(String name, Function<Compared, Cell> cell) {
        scored(
                name,
                (score, scored) ->
                        scored.comparison() instanceof Compared compared ? cell.apply(compared) : Cell.EMPTY);
    }

    private void rated(String name, Function<Rating, Cell> cell) {
        scored(name, (score, scored) -> cell.apply(scored.rating()));
    }

    private void standing(String name, Function<Standing, Cell> cell) {
        scored(name, (score, scored) -> scored.standing() == null ? Cell.EMPTY : cell.apply(scored.standing()));
    }

    private void unscored(String name, Function<Unscored, Cell> cell) {
        add(name, score -> score.result() instanceof NotScored none ? cell.apply(none.why()) : Cell.EMPTY);
    }
}
