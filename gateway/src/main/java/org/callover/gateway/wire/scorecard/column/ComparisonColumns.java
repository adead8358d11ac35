package org.callover.gateway.wire.scorecard.column;

import static org.callover.gateway.wire.table.ColumnHeading.count;
import static org.callover.gateway.wire.table.ColumnHeading.number;
import static org.callover.gateway.wire.table.ColumnHeading.text;

import org.callover.gateway.wire.table.Cell;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.comparison.UntestedReason;
import org.callover.kpi.score.Score.Scored;

/** The columns of a score's comparison with an earlier figure. */
final class ComparisonColumns {

    private static final int DECIMALS_OF_CHANGE = 1;

    private final ColumnList columns;

    ComparisonColumns(ColumnList columns) {
        this.columns = columns;
    }

    void add() {
        columns.scored(
                text("comparisonWith", "What the value is compared with.").as("comparison.with"),
                (score, scored) -> Cell.text(scored.comparison().with()));
        columns.period(
                "comparisonPeriod",
                "comparison.",
                "the earlier figure",
                score -> score.result() instanceof Scored scored
                        ? scored.comparison().period()
                        : null);
        columns.compared(
                number("comparisonValue", "The earlier value.").as("comparison.value"),
                compared -> Cell.number(compared.before().value()));
        change();
        significance();
        matched();
        common();
        columns.notCompared(
                text("comparisonReasonCode", "The code of the reason why there is no comparison.")
                        .as("comparison.reason"),
                NotCompared::reason);
        columns.notCompared(
                text("comparisonReason", "The same reason in words.").as("comparison.reasonText"), NotCompared::text);
    }

    private void change() {
        columns.compared(
                number("change", "The value minus the earlier value; in percentage points for percentages.")
                        .as("comparison.change"),
                compared -> Cell.number(compared.change()));
        columns.compared(
                number("percentChange", "The change in per cent; empty for percentages and for a change from zero.")
                        .as("comparison.percentChange"),
                compared -> Cell.number(compared.percentChange()));
        columns.compared(
                number("percentChangeRounded", "The same to one decimal.").apart(),
                compared -> Cell.rounded(compared.percentChange(), DECIMALS_OF_CHANGE));
        columns.compared(
                text("percentReason", "FROM_ZERO for a change from zero, which has no percentage.")
                        .as("comparison.percentReason"),
                compared -> Cell.text(compared.percentReason()));
        moved();
    }

    private void moved() {
        columns.scored(
                number("multiple", "The value divided by the earlier value, where the row prints its changes so.")
                        .as("comparison.multiple"),
                (score, scored) -> score.indicator().scale().changesAsMultiple()
                                && scored.comparison() instanceof Compared compared
                        ? Cell.number(compared.multiple())
                        : Cell.EMPTY);
        columns.compared(
                text("movement", "UP, DOWN or LEVEL.").as("comparison.movement"),
                compared -> Cell.text(compared.movement()));
        columns.compared(
                text("assessment", "BETTER, WORSE, SAME or NEUTRAL.").as("comparison.assessment"),
                compared -> Cell.text(compared.assessment()));
    }

    private void significance() {
        columns.compared(
                text("significance", "Whether the change is more than chance alone would explain.")
                        .as("comparison.significance"),
                compared -> Cell.text(compared.significance()));
        columns.tested(
                number("z", "The standard normal deviate of the test.").as("comparison.z"),
                test -> ScoreColumns.binary(test.z()));
        columns.compared(
                text("significanceReasonCode", "The code of the reason why the change was not tested.")
                        .as("comparison.untested"),
                compared -> Cell.text(compared.tried().untested()));
        columns.compared(text("significanceReason", "The same reason in words.").apart(), compared -> {
            UntestedReason why = compared.tried().untested();
            return Cell.text(why == null ? null : why.words());
        });
        columns.compared(
                count("sharedMonths", "The number of months that are in both periods.")
                        .as("comparison.sharedMonths"),
                compared -> counted(compared.tried().sharedMonths()));
    }

    private void matched() {
        columns.compared(
                number(
                                "matchedValue",
                                "The value of the part of a group that was compared, if it is not the whole group.")
                        .as("comparison.matched.value"),
                compared -> compared.matched() == null
                        ? Cell.EMPTY
                        : Cell.number(compared.now().value()));
        columns.compared(
                count("matchedMembers", "The number of members in that part.").apart(),
                compared -> compared.matched() == null
                        ? Cell.EMPTY
                        : counted(compared.matched().members().size()));
        columns.compared(
                number("fromDenominator", "How much of a rate's change comes from its denominator.")
                        .as("comparison.parts.fromDenominator"),
                compared -> compared.parts() == null
                        ? Cell.EMPTY
                        : Cell.number(compared.parts().fromDenominator()));
    }

    private void common() {
        columns.add(
                count("commonSame", "The number of members of the group that changed clearly in the same direction.")
                        .as("comparison.common.same"),
                score ->
                        score.common().map(common -> Cell.number(common.same())).orElse(Cell.EMPTY));
        columns.add(
                count("commonOf", "The number of members that were counted.").as("comparison.common.of"),
                score -> score.common().map(common -> Cell.number(common.of())).orElse(Cell.EMPTY));
    }

    private static Cell counted(int number) {
        return number == 0 ? Cell.EMPTY : Cell.number(number);
    }
}
