package org.callover.gateway.composition.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.chart.ReferenceLine;
import org.callover.gateway.document.chart.RunChart;
import org.callover.kpi.control.ChartTarget;
import org.callover.kpi.control.Control;
import org.callover.kpi.control.NativeRun;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.print.Printed;
import org.callover.kpi.print.VerdictWords;
import org.callover.kpi.score.Score;
import org.callover.kpi.statistics.Variation;
import org.callover.kpi.statistics.XmrChart;
import org.callover.kpi.statistics.XmrPhase;
import org.callover.kpi.statistics.XmrPoint;
import org.jspecify.annotations.Nullable;

/** Makes run charts of single scores: months with their mean, limits and marks. */
public final class RunCharts {

    private final Control.Charted charted;
    private final XmrChart chart;
    private final RunPoints points;

    private RunCharts(Score score, Control.Charted charted, int months) {
        this.charted = charted;
        this.chart = charted.chart();
        this.points = RunPoints.of(score, charted, months);
    }

    /**
     * The chart of the last months, with its figures as a table; nothing if there is no control chart.
     *
     * @param id an id for the drawing and the table, different for each of a paper
     */
    public static Optional<Block> of(Score score, int months, String id, RichText caption) {
        return score.result() instanceof Score.Scored scored
                        && scored.controlPoint().read() instanceof Control.Charted charted
                ? Optional.of(new RunCharts(score, charted, months).block(score, id, caption))
                : Optional.empty();
    }

    /** The same for a chart that is not that of the score, with other limits. */
    public static Block of(Score score, Control.Charted charted, int months, String id, RichText caption) {
        return new RunCharts(score, charted, months).block(score, id, caption);
    }

    private Block block(Score score, String id, RichText caption) {
        String title = caption.words();
        RunChart run = new RunChart(
                title,
                description(score),
                points.axis(),
                score.indicator().isPercentage() ? "%" : score.indicator().unit(),
                points.points(),
                phases(),
                marks(),
                target());
        return new Block.Drawing(Pictures.of(run, id), table(id, caption));
    }

    private String description(Score score) {
        NativeRun run = charted.run();
        return "%s in %s, each %s from %s to %s. The latest is %s: %s."
                .formatted(
                        score.row().title(),
                        score.area().name(),
                        run.step().word(),
                        run.period(points.first()).label(),
                        run.last().label(),
                        points.text(run.value(run.length() - 1)),
                        VerdictWords.of(charted.variation()));
    }

    private List<RunChart.Phase> phases() {
        List<RunChart.Phase> phases = new ArrayList<>();
        for (XmrPhase phase : chart.phases()) {
            if (phase.to() > points.first()) {
                phases.add(new RunChart.Phase(
                        points.place(Math.max(phase.from(), points.first())),
                        points.place(phase.to() - 1) + 1,
                        new ReferenceLine(phase.mean(), "Mean " + points.line(phase.mean())),
                        limit(phase.lower(), "Lower limit "),
                        limit(phase.upper(), "Upper limit "),
                        phase.isProvisional()));
            }
        }
        return phases;
    }

    private @Nullable ReferenceLine limit(OptionalDouble limit, String label) {
        return limit.isEmpty()
                ? null
                : new ReferenceLine(limit.getAsDouble(), label + points.line(limit.getAsDouble()));
    }

    private List<RunChart.Mark> marks() {
        List<RunChart.Mark> marks = new ArrayList<>();
        for (int i = points.first(); i < chart.points().size(); i++) {
            Variation variation = chart.points().get(i).variation(charted.polarity());
            if (variation != Variation.COMMON_CAUSE) {
                marks.add(new RunChart.Mark(points.place(i), cause(variation)));
            }
        }
        return marks;
    }

    private static RunChart.Cause cause(Variation variation) {
        return switch (variation) {
            case IMPROVEMENT -> RunChart.Cause.IMPROVEMENT;
            case CONCERN -> RunChart.Cause.CONCERN;
            default -> RunChart.Cause.NEUTRAL;
        };
    }

    private @Nullable ReferenceLine target() {
        if (!(charted.aim(charted.run().length() - 1) instanceof ChartTarget.Bounds bounds)) {
            return null;
        }
        Quantity aim = bounds.high() == null ? bounds.low() : bounds.high();
        return aim == null ? null : new ReferenceLine(aim.toDouble(), "Target " + points.text(aim.toDouble()));
    }

    private DataTable table(String id, RichText caption) {
        List<DataTable.Row> rows = new ArrayList<>();
        for (int i = points.first(); i < chart.points().size(); i++) {
            XmrPoint point = chart.points().get(i);
            XmrPhase phase = chart.phases().get(point.phase());
            rows.add(DataTable.Row.of(
                    TableCell.of(charted.run().period(i).label()),
                    number(points.text(point.value())),
                    number(points.line(phase.mean())),
                    limit(phase.lower()),
                    limit(phase.upper()),
                    TableCell.of(VerdictWords.of(point.variation(charted.polarity())))));
        }
        return DataTable.of(
                id,
                caption,
                List.of(
                        Column.naming("Period"),
                        Column.of("Figure", Kind.NUMBER),
                        Column.of("Mean", Kind.NUMBER),
                        Column.of("Lower limit", Kind.NUMBER),
                        Column.of("Upper limit", Kind.NUMBER),
                        Column.of("Variation", Kind.TEXT)),
                rows);
    }

    private TableCell limit(OptionalDouble limit) {
        return limit.isEmpty()
                ? TableCell.of(new TableCell.Absent(
                        TableCell.Marker.NOT_APPLICABLE, TableCell.Marker.NOT_APPLICABLE.meaning()))
                : number(points.line(limit.getAsDouble()));
    }

    private static TableCell number(String text) {
        Printed.Number number = Printed.Number.read(text);
        return TableCell.of(new TableCell.Number(
                number.value(), Math.max(0, number.value().scale()), number.suffix(), false, number.text()));
    }
}
