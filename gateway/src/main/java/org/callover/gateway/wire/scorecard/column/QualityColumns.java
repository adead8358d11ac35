package org.callover.gateway.wire.scorecard.column;

import static org.callover.gateway.wire.table.ColumnHeading.count;
import static org.callover.gateway.wire.table.ColumnHeading.text;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.CellType;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.kpi.control.Control.Charted;
import org.callover.kpi.control.Control.NotCharted;
import org.callover.kpi.control.Control.Trended;
import org.callover.kpi.figure.Caution;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.PairedOutcome;
import org.callover.kpi.score.Score.Scored;

/** The columns of what a control chart says, of the paired outcome, and of the quality of the figure. */
final class QualityColumns {

    private final ColumnList columns;

    QualityColumns(ColumnList columns) {
        this.columns = columns;
    }

    void add() {
        control();
        uncharted();
        paired();
        quality();
    }

    private void paired() {
        columns.scored(
                text("pairedWith", "The indicator to read together with this one.")
                        .as("pairedWith.indicator"),
                (score, scored) -> paired(scored, paired -> paired.indicator().id()));
        columns.scored(
                text("pairedReading", "What the two say together.").as("pairedWith.reading"),
                (score, scored) -> paired(scored, PairedOutcome::reading));
    }

    private void quality() {
        columns.figure(
                ColumnHeading.of(
                                CellType.TRUE_OR_FALSE,
                                "provisional",
                                "Whether the publisher may still change a figure in it.")
                        .as("quality.provisional"),
                figure -> Cell.text(figure.isProvisional()));
        columns.figure(
                ColumnHeading.of(CellType.TRUE_OR_FALSE, "estimated", "Whether a figure in it is an estimate.")
                        .as("quality.estimated"),
                figure -> Cell.text(figure.flags().contains(Flag.ESTIMATED)));
        columns.scored(
                text("cautions", "The codes of what makes the value, or the earlier one, doubtful.")
                        .as("quality.cautions.code")
                        .separatedBy(";"),
                (score, scored) -> Cell.text(ScoreColumns.emptyAsAbsent(
                        score.cautions().stream().map(Caution::name).collect(Collectors.joining(";")))));
        columns.scored(
                count("ageInMonths", "For the window latest, the age of the figure in months.")
                        .as("quality.ageInMonths"),
                (score, scored) -> score.window() instanceof Window.Latest ? Cell.number(scored.age()) : Cell.EMPTY);
    }

    private void control() {
        columns.control(
                text("variation", "What the control chart says of its latest point.")
                        .as("control.variation"),
                Charted.class,
                Charted::variation);
        columns.control(
                text("assurance", "Whether the target will be met if nothing changes.")
                        .as("control.assurance"),
                Charted.class,
                charted -> charted.assurance().orElse(null));
        columns.control(
                text("trend", "The trend of the latest five years, if the figures are yearly.")
                        .as("control.trend"),
                Trended.class,
                trended -> trended.test().finding());
    }

    private void uncharted() {
        columns.control(
                text("controlReasonCode", "The code of the reason why there is neither a chart nor a trend.")
                        .as("control.reason"),
                NotCharted.class,
                NotCharted::code);
        columns.control(
                text("controlReason", "The same reason in words.").as("control.reasonText"),
                NotCharted.class,
                NotCharted::text);
    }

    private static Cell paired(Scored scored, Function<PairedOutcome, Object> part) {
        PairedOutcome paired = scored.paired();
        return paired == null ? Cell.EMPTY : Cell.text(part.apply(paired));
    }
}
