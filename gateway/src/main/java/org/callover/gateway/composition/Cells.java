package org.callover.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.TableCell.Absent;
import org.callover.gateway.document.TableCell.Marker;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.print.Printed;
import org.callover.kpi.print.PrintedScore;
import org.callover.kpi.score.Score;

/** Makes the cells of tables from what the core prints. */
record Cells(PaperNotes notes, Footnotes footnotes) {

    /** The cell of a figure, without the notes of its score. Why there is no figure is a note. */
    TableCell of(Printed printed) {
        if (printed instanceof Printed.Number number) {
            return TableCell.of(new TableCell.Number(
                    number.value(),
                    Math.max(0, number.value().scale()),
                    number.suffix(),
                    number.isSigned(),
                    number.text()));
        }
        if (printed instanceof Printed.Missing missing) {
            return missing(missing);
        }
        return TableCell.of(printed.text());
    }

    /** The cell of a figure of a score, with the notes to it. */
    TableCell of(Score score, ScoreFigure figure) {
        TableCell cell = of(new PrintedScore(score).of(figure));
        return with(
                cell,
                switch (figure) {
                    case VALUE, AMOUNT -> footnotes.ofValue(score);
                    case COMPARISON_VALUE -> footnotes.ofEarlier(score);
                    case CHANGE, PERCENT_CHANGE, MULTIPLE -> footnotes.ofChange(score);
                    default -> List.of();
                });
    }

    /** The same cell with more notes. */
    TableCell with(TableCell cell, List<String> texts) {
        List<Integer> all = new ArrayList<>(cell.notes());
        notes.numbers(texts).stream().filter(number -> !all.contains(number)).forEach(all::add);
        return cell.noted(all);
    }

    private TableCell missing(Printed.Missing missing) {
        return switch (missing.cause()) {
            case NOT_APPLICABLE -> TableCell.of(new Absent(Marker.NOT_APPLICABLE, Marker.NOT_APPLICABLE.meaning()));
            case SUPPRESSED -> with(TableCell.of(new Absent(Marker.CONFIDENTIAL, "withheld")), List.of(missing.text()));
            case NOT_AVAILABLE ->
                with(
                        TableCell.of(new Absent(Marker.NOT_AVAILABLE, Marker.NOT_AVAILABLE.meaning())),
                        List.of(missing.text()));
        };
    }
}
