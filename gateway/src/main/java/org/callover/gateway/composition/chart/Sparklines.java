package org.callover.gateway.composition.chart;

import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.chart.Sparkline;
import org.callover.kpi.control.Control;
import org.callover.kpi.print.VerdictWords;
import org.callover.kpi.score.Score;

/** Makes sparklines of the latest three years. */
public final class Sparklines {

    private static final int MONTHS = 36;

    private Sparklines() {}

    /** The cell with the line; why there is none otherwise. */
    public static TableCell cell(Score score) {
        if (!(score.result() instanceof Score.Scored scored)
                || !(scored.controlPoint().read() instanceof Control.Charted charted)) {
            return TableCell.of(
                    new TableCell.Absent(TableCell.Marker.NOT_APPLICABLE, TableCell.Marker.NOT_APPLICABLE.meaning()));
        }
        RunPoints points = RunPoints.of(score, charted, MONTHS);
        String words = "%s to %s: %s"
                .formatted(
                        charted.run().period(points.first()).label(),
                        charted.run().last().label(),
                        VerdictWords.of(charted.variation()));
        String id = "spark-" + (score.indicator().id() + "-" + score.area().code()).replaceAll("[^A-Za-z0-9]", "-");
        return TableCell.of(new TableCell.Drawn(
                Pictures.of(new Sparkline(score.row().title(), words, points.length(), points.points()), id), words));
    }
}
