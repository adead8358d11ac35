package org.callover.gateway.wire.scorecard;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.Table;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.Caution;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.PairedOutcome;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.statistics.Confidence;
import org.callover.kpi.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of scores, in order.
 *
 * <p>Figures appear in full and as printed, both as numbers: a text such as {@code -12.8%} would look like a formula.
 */
public final class ScoreColumns {

    private static final int DECIMALS_OF_CHANGE = 1;

    private final ColumnList columns = new ColumnList();

    private ScoreColumns() {}

    /**
     * The table of scores.
     *
     * @param origin the request and the data they were made from
     * @param confidence the level of the intervals of the values
     */
    public static Table<Score> of(ScoresHeader origin, Confidence confidence) {
        ScoreColumns table = new ScoreColumns();
        table.subject(origin);
        table.value();
        table.interval(confidence);
        table.comparison();
        table.rating();
        table.standing();
        table.quality();
        table.reason();
        table.origin(origin);
        return table.columns.table();
    }

    private void subject(ScoresHeader origin) {
        columns.add("set", score -> Cell.text(origin.set().id()));
        columns.add("section", score -> Cell.text(score.row().section()));
        columns.add("indicator", score -> Cell.text(score.indicator().id()));
        columns.add("title", score -> Cell.text(score.row().title()));
        columns.add("areaCode", score -> Cell.text(score.area().code()));
        columns.add("areaName", score -> Cell.text(score.area().name()));
        columns.add("status", score -> Cell.text(score.state()));
        columns.add("direction", score -> Cell.text(direction(score)));
        columns.add("unit", score -> Cell.text(score.indicator().unit()));
        columns.add("window", score -> Cell.text(score.window()));
        columns.add("period", score -> Cell.text(score.period()));
        columns.add("periodLabel", score -> Cell.text(label(score)));
    }

    private void value() {
        columns.scored("value", (score, scored) -> Cell.number(scored.figure().value()));
        columns.scored(
                "valueRounded",
                (score, scored) ->
                        Cell.rounded(scored.figure().value(), score.row().decimals()));
        columns.scored(
                "numerator",
                (score, scored) ->
                        part(scored.figure(), Cell.number(scored.figure().numerator())));
        columns.scored(
                "denominator", (score, scored) -> Cell.number(scored.figure().denominator()));
        columns.scored(
                "denominatorPeriod",
                (score, scored) -> Cell.text(scored.figure().denominatorPeriod()));
    }

    private void interval(Confidence confidence) {
        columns.add("lower", score -> limit(score.interval(confidence).map(Interval::lower)));
        columns.add("upper", score -> limit(score.interval(confidence).map(Interval::upper)));
        columns.add(
                "confidence",
                score -> score.interval(confidence).isPresent()
                        ? Cell.number(Quantity.of(CertaintyJson.percent(confidence)))
                        : Cell.EMPTY);
    }

    private static Cell limit(Optional<Double> limit) {
        return limit.map(value -> Cell.number(Quantity.of(CertaintyJson.number(value))))
                .orElse(Cell.EMPTY);
    }

    private void comparison() {
        columns.scored(
                "comparisonWith",
                (score, scored) -> Cell.text(scored.comparison().with()));
        columns.scored(
                "comparisonPeriod",
                (score, scored) -> Cell.text(scored.comparison().period()));
        columns.compared(
                "comparisonValue", compared -> Cell.number(compared.before().value()));
        change();
        columns.compared("significance", compared -> Cell.text(compared.significance()));
        columns.tested("z", test -> Cell.number(Quantity.of(CertaintyJson.number(test.z()))));
        columns.compared("untested", compared -> Cell.text(compared.tried().untested()));
        columns.compared("sharedMonths", compared -> counted(compared.tried().sharedMonths()));
        matched();
        common();
        columns.scored(
                "comparisonReason",
                (score, scored) ->
                        scored.comparison() instanceof NotCompared none ? Cell.text(none.text()) : Cell.EMPTY);
    }

    private void change() {
        columns.compared("change", compared -> Cell.number(compared.change()));
        columns.compared("percentChange", compared -> Cell.number(compared.percentChange()));
        columns.compared(
                "percentChangeRounded", compared -> Cell.rounded(compared.percentChange(), DECIMALS_OF_CHANGE));
        columns.compared("percentReason", compared -> Cell.text(compared.percentReason()));
        columns.compared("movement", compared -> Cell.text(compared.movement()));
        columns.compared("assessment", compared -> Cell.text(compared.assessment()));
    }

    private void matched() {
        columns.compared(
                "matchedValue",
                compared -> compared.matched() == null
                        ? Cell.EMPTY
                        : Cell.number(compared.now().value()));
        columns.compared(
                "matchedMembers",
                compared -> compared.matched() == null
                        ? Cell.EMPTY
                        : counted(compared.matched().members().size()));
        columns.compared(
                "fromDenominator",
                compared -> compared.parts() == null
                        ? Cell.EMPTY
                        : Cell.number(compared.parts().fromDenominator()));
    }

    private void common() {
        columns.add("commonSame", score -> score.common()
                .map(common -> Cell.number(common.same()))
                .orElse(Cell.EMPTY));
        columns.add(
                "commonOf",
                score -> score.common().map(common -> Cell.number(common.of())).orElse(Cell.EMPTY));
    }

    private static Cell counted(int number) {
        return number == 0 ? Cell.EMPTY : Cell.number(number);
    }

    private void rating() {
        columns.rated("target", rating -> Cell.number(rating.target()));
        columns.rated("targetBasis", rating -> Cell.text(rating.basis()));
        columns.add("targetStanding", score -> Cell.text(score.againstTarget().orElse(null)));
        columns.add("rag", score -> Cell.text(score.rag()));
        columns.rated("notRated", rating -> Cell.text(rating.notRated().orElse(null)));
        columns.rated("ragReason", rating -> Cell.text(rating.reason()));
        columns.forecast("forecast", forecast -> Cell.number(forecast.figure().value()));
        columns.forecast(
                "forecastLower",
                forecast -> limit(Optional.ofNullable(forecast.interval()).map(Interval::lower)));
        columns.forecast(
                "forecastUpper",
                forecast -> limit(Optional.ofNullable(forecast.interval()).map(Interval::upper)));
        columns.forecast("forecastRag", forecast -> Cell.text(forecast.rating().rag()));
    }

    private void standing() {
        new StandingColumns(columns).add();
        columns.add("variation", score -> Cell.text(score.variation().orElse(null)));
        columns.add("assurance", score -> Cell.text(score.assurance().orElse(null)));
        columns.scored(
                "pairedWith",
                (score, scored) -> paired(scored, paired -> paired.indicator().id()));
        columns.scored("pairedReading", (score, scored) -> paired(scored, PairedOutcome::reading));
    }

    private void quality() {
        columns.scored(
                "provisional", (score, scored) -> Cell.text(scored.figure().isProvisional()));
        columns.scored(
                "estimated",
                (score, scored) -> Cell.text(scored.figure().flags().contains(Flag.ESTIMATED)));
        columns.scored(
                "cautions",
                (score, scored) ->
                        Cell.text(score.cautions().stream().map(Caution::name).collect(Collectors.joining(";"))));
        columns.scored(
                "ageInMonths",
                (score, scored) -> score.window() instanceof Window.Latest ? Cell.number(scored.age()) : Cell.EMPTY);
    }

    private void reason() {
        columns.unscored("reason", why -> Cell.text(why.reason()));
        columns.unscored("reasonText", why -> Cell.text(why.text()));
        columns.unscored(
                "missingMonths",
                why -> Cell.text(String.join(
                        " ", why.missing().stream().map(Object::toString).toList())));
        columns.unscored("partialValue", why -> Cell.number(why.partialValue()));
        columns.add("sentence", score -> Cell.text(score.sentence()));
    }

    private void origin(ScoresHeader origin) {
        columns.add("asAt", score -> Cell.text(origin.asAt()));
        columns.add("revision", score -> Cell.number(origin.revision()));
        columns.add("definitions", score -> Cell.text(origin.definitions()));
    }

    private static @Nullable String direction(Score score) {
        var direction = score.indicator().direction();
        return direction == null ? null : direction.word();
    }

    private static @Nullable String label(Score score) {
        Period period = score.period();
        return period == null ? null : score.window().label(period);
    }

    private static Cell part(Figure figure, Cell cell) {
        return figure.denominator() == null ? Cell.EMPTY : cell;
    }

    private static Cell paired(Scored scored, Function<PairedOutcome, Object> part) {
        PairedOutcome paired = scored.paired();
        return paired == null ? Cell.EMPTY : Cell.text(part.apply(paired));
    }
}
