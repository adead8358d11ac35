package org.callover.gateway.wire.scorecard.column;

import static org.callover.gateway.wire.table.ColumnHeading.count;
import static org.callover.gateway.wire.table.ColumnHeading.number;
import static org.callover.gateway.wire.table.ColumnHeading.text;

import java.util.Optional;
import org.callover.gateway.wire.scorecard.ScoreDetail;
import org.callover.gateway.wire.scorecard.ScoresHeader;
import org.callover.gateway.wire.scorecard.WrittenNumber;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.CellType;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.Table;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
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

    private final ColumnList columns = new ColumnList();

    private ScoreColumns() {}

    /**
     * The table of scores.
     *
     * @param origin the request and the data they were made from
     * @param detail which columns there are, and the level of the intervals of the values
     */
    public static Table<Score> of(ScoresHeader origin, ScoreDetail detail) {
        ScoreColumns table = new ScoreColumns();
        table.subject(origin);
        table.value();
        table.interval(detail.confidence());
        new ComparisonColumns(table.columns).add();
        new RatingColumns(table.columns).add();
        new StandingColumns(table.columns).add();
        new QualityColumns(table.columns).add();
        table.reason();
        table.origin(origin);
        Table<Score> whole = table.columns.table();
        return detail.fields().isEmpty() ? whole : whole.only(detail.fields());
    }

    private void subject(ScoresHeader origin) {
        columns.add(
                text("set", "The id of the set or board.").apart().alwaysFilled(),
                score -> Cell.text(origin.set().id()));
        columns.add(
                text("section", "On a board, the sub-heading that the row is under."),
                score -> Cell.text(score.row().section()));
        columns.add(
                text("indicator", "The id of the indicator.").alwaysFilled(),
                score -> Cell.text(score.indicator().id()));
        columns.add(
                text("title", "The title of the row.").alwaysFilled(),
                score -> Cell.text(score.row().title()));
        columns.add(
                text("areaCode", "The code of the area.").as("area.code").alwaysFilled(),
                score -> Cell.text(score.area().code()));
        columns.add(
                text("areaName", "The name of the area.").as("area.name").alwaysFilled(),
                score -> Cell.text(score.area().name()));
        scoredAs();
    }

    private void scoredAs() {
        columns.add(
                text("status", "Whether there is a value: SCORED or UNSCORED.").alwaysFilled(),
                score -> Cell.text(score.state()));
        columns.add(
                text("direction", "Which way is good: LOWER, HIGHER, RANGE or NONE."),
                score -> Cell.text(direction(score)));
        columns.add(
                text("unit", "The unit of the value."),
                score -> Cell.text(emptyAsAbsent(score.indicator().unit())));
        columns.add(text("window", "The window that was scored.").alwaysFilled(), score -> Cell.text(score.window()));
        columns.period("period", "", "the score", Score::period);
        columns.add(text("periodLabel", "The period in words."), score -> Cell.text(label(score)));
    }

    private void value() {
        columns.figure(number("value", "The value in full."), figure -> Cell.number(figure.value()));
        columns.scored(
                number("valueRounded", "The value to the decimals of the row.").apart(),
                (score, scored) ->
                        Cell.rounded(scored.figure().value(), score.row().decimals()));
        columns.figure(
                number("numerator", "The numerator of a rate, a percentage, a mean, an average or a share."),
                figure -> figure.denominator() == null ? Cell.EMPTY : Cell.number(figure.numerator()));
        columns.figure(
                number("denominator", "Its denominator; for an average, the days or years of the period."),
                figure -> Cell.number(figure.denominator()));
        columns.period(
                "denominatorPeriod",
                "",
                "the denominator",
                score -> score.result() instanceof Scored scored
                                && scored.figure().denominator() != null
                        ? scored.figure().denominatorPeriod()
                        : null);
    }

    private void interval(Confidence confidence) {
        columns.add(
                number("lower", "The lower end of the interval around the value.")
                        .as("interval.lower"),
                score -> limit(score.interval(confidence).map(Interval::lower)));
        columns.add(
                number("upper", "Its upper end.").as("interval.upper"),
                score -> limit(score.interval(confidence).map(Interval::upper)));
        columns.add(
                number("confidence", "The level of the interval in per cent.").as("interval.confidence"),
                score -> score.interval(confidence).isPresent()
                        ? Cell.number(Quantity.of(WrittenNumber.percent(confidence)))
                        : Cell.EMPTY);
    }

    static Cell limit(Optional<Double> limit) {
        return limit.map(ScoreColumns::binary).orElse(Cell.EMPTY);
    }

    /** A binary number without the digits that are noise. */
    static Cell binary(double value) {
        return Cell.number(Quantity.of(WrittenNumber.of(value)));
    }

    private void reason() {
        columns.unscored(
                text("reason", "The code of the reason why there is no value."), why -> Cell.text(why.reason()));
        columns.unscored(text("reasonText", "The same reason in words."), why -> Cell.text(why.text()));
        columns.add(
                text("narrative", "The commentary, for a row of commentary without numbers."),
                score -> Cell.text(score.narrative().orElse(null)));
        columns.unscored(
                ColumnHeading.of(CellType.MONTH, "missingMonths", "The months that are missing.")
                        .separatedBy(" "),
                why -> Cell.text(emptyAsAbsent(String.join(
                        " ", why.missing().stream().map(Object::toString).toList()))));
        columns.unscored(
                number("partialValue", "The total of the months that are held, which is not the value."),
                why -> Cell.number(why.partialValue()));
        columns.add(
                text("sentence", "The score in a few short sentences.").alwaysFilled(),
                score -> Cell.text(score.sentence()));
    }

    private void origin(ScoresHeader origin) {
        columns.add(
                ColumnHeading.of(
                                CellType.INSTANT,
                                "asAt",
                                "The time of the last change to the data or definitions that were read.")
                        .apart()
                        .alwaysFilled(),
                score -> Cell.text(origin.asAt()));
        columns.add(
                count("revision", "The number of that change in the ledger.")
                        .apart()
                        .alwaysFilled(),
                score -> Cell.number(origin.revision()));
        columns.add(
                text("definitions", "A digest of the definitions that were read.")
                        .apart()
                        .alwaysFilled(),
                score -> Cell.text(origin.definitions()));
    }

    static @Nullable String emptyAsAbsent(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String direction(Score score) {
        var direction = score.indicator().direction();
        return direction == null ? null : direction.word();
    }

    private static @Nullable String label(Score score) {
        Period period = score.period();
        return period == null ? null : score.window().label(period);
    }
}
