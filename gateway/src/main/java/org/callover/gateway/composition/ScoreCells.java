package org.callover.gateway.composition;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callover.gateway.composition.chart.ScoreIcons;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.TableCell;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.print.Printed;
import org.callover.kpi.print.PrintedScore;
import org.callover.kpi.score.Score;
import org.callover.kpi.summary.ExceptionRule;
import org.callover.kpi.text.Words;

/**
 * Makes the cells of a table that has a row for each score.
 *
 * @param pages the ids of the sections that are about one row alone, by row
 * @param listedFor the rules that put a score on a list of what has to be talked about
 * @param periodsAsNotes whether the period of each value is a note to it
 */
record ScoreCells(
        Cells cells,
        Map<KpiSet.Row, String> pages,
        Function<Score, List<ExceptionRule>> listedFor,
        boolean periodsAsNotes) {

    private static final String UP = "\u25B2 ";
    private static final String DOWN = "\u25BC ";

    /** The number of the row. */
    TableCell number(int number) {
        return cells.of(Printed.Number.read(Integer.toString(number)));
    }

    /** A figure that names the row. */
    TableCell name(Score score, ScoreFigure figure) {
        return cells.of(score, figure);
    }

    /** The cell of a figure, with its notes. */
    TableCell figure(Score score, ScoreFigure figure) {
        TableCell cell = cells.of(score, figure);
        return figure == ScoreFigure.VALUE && periodsAsNotes && score.period() != null
                ? cells.with(cell, List.of(score.window().label(score.period())))
                : cell;
    }

    /** The two ends of the interval in one cell. */
    TableCell between(Score score) {
        PrintedScore printed = new PrintedScore(score);
        Printed lower = printed.of(ScoreFigure.LOWER);
        Printed upper = printed.of(ScoreFigure.UPPER);
        return lower instanceof Printed.Number && upper instanceof Printed.Number
                ? TableCell.of(lower.text() + " to " + upper.text())
                : cells.of(lower);
    }

    /** The rating. */
    static TableCell rating(Score score) {
        return TableCell.of(new TableCell.Rating(score.rag()));
    }

    /** The rules that list it. */
    TableCell why(Score score) {
        String rules = listedFor.apply(score).stream().map(ExceptionRule::words).collect(Collectors.joining("; "));
        return rules.isEmpty()
                ? cells.of(new Printed.Missing(Printed.Cause.NOT_APPLICABLE, "no rule lists it"))
                : TableCell.of(Words.capitalised(rules));
    }

    /** The change in per cent with an arrow. */
    TableCell arrow(Score score) {
        TableCell cell = figure(score, ScoreFigure.PERCENT_CHANGE);
        if (!(cell.value() instanceof TableCell.Number number) || number.value().signum() == 0) {
            return cell;
        }
        String arrow = number.value().signum() > 0 ? UP : DOWN;
        return new TableCell(
                new TableCell.Number(
                        number.value(),
                        number.decimals(),
                        number.suffix(),
                        number.isSigned(),
                        arrow + number.printed()),
                cell.notes(),
                0);
    }

    /** The icon of its variation, or why there is none. */
    TableCell variation(Score score) {
        return ScoreIcons.variation(score).orElseGet(() -> cells.of(score, ScoreFigure.VARIATION));
    }

    /** The icon of its assurance, or why there is none. */
    TableCell assurance(Score score) {
        return ScoreIcons.assurance(score).orElseGet(() -> cells.of(score, ScoreFigure.ASSURANCE));
    }

    /** The page of its own in the paper. */
    TableCell page(Score score) {
        String section = pages.get(score.row());
        return section == null
                ? cells.of(new Printed.Missing(Printed.Cause.NOT_APPLICABLE, "the paper has no page for it"))
                : TableCell.of(
                        new TableCell.Text(new RichText(List.of(new RichText.Reference("Summary", section, true)))));
    }
}
