package org.callover.gateway.document.chart.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.callover.gateway.document.chart.ReferenceLine;
import org.callover.gateway.document.chart.RunChart;
import org.callover.gateway.document.chart.RunChart.Phase;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.Markup;
import org.callover.gateway.document.chart.plot.Frame;
import org.callover.gateway.document.chart.plot.Legend;
import org.jspecify.annotations.Nullable;

/** The level lines of a run chart: the mean and the limits of each phase, and the target. */
record Levels(RunChart chart, Frame frame) {

    private static final String SETTLED = "6 4";
    private static final String PROVISIONAL = "1.5 3.5";
    private static final String TARGET = "12 4 2 4";

    /** All levels, which the axis has to reach. */
    static List<ReferenceLine> of(RunChart chart) {
        return Stream.concat(
                        chart.phases().stream().flatMap(phase -> Stream.of(phase.mean(), phase.lower(), phase.upper())),
                        Stream.ofNullable(chart.target()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The levels that are labelled: those of the last phase, and the target. */
    static List<ReferenceLine> labelled(RunChart chart) {
        List<ReferenceLine> lines = new ArrayList<>();
        if (!chart.phases().isEmpty()) {
            Phase last = chart.phases().get(chart.phases().size() - 1);
            Stream.of(last.upper(), last.mean(), last.lower())
                    .filter(Objects::nonNull)
                    .forEach(lines::add);
        }
        if (chart.target() != null) {
            lines.add(chart.target());
        }
        return lines;
    }

    /** The grounds between limits, behind all else. */
    void grounds(Markup to) {
        for (Phase phase : chart.phases()) {
            if (phase.lower() != null && phase.upper() != null) {
                double top = frame.y(phase.upper().value());
                to.start("rect").with("x", frame.edge(phase.from())).with("y", top);
                to.with("width", frame.edge(phase.to()) - frame.edge(phase.from()));
                to.with("height", frame.y(phase.lower().value()) - top);
                to.with("fill", Ink.BAND).end();
            }
        }
    }

    void lines(Markup to) {
        for (Phase phase : chart.phases()) {
            to.start("g").with("stroke", Ink.QUIET).with("stroke-width", 1.5);
            level(to, phase, phase.mean());
            to.start("g").with("stroke-dasharray", phase.isProvisional() ? PROVISIONAL : SETTLED);
            level(to, phase, phase.lower());
            level(to, phase, phase.upper());
            to.end().end();
        }
        if (chart.target() != null) {
            double y = frame.y(chart.target().value());
            to.start("g").with("stroke", Ink.TARGET).with("stroke-width", 2).with("stroke-dasharray", TARGET);
            Frame.line(to, frame.left(), y, frame.right(), y);
            to.end();
        }
    }

    private void level(Markup to, Phase phase, @Nullable ReferenceLine line) {
        if (line != null) {
            double y = frame.y(line.value());
            Frame.line(to, frame.edge(phase.from()), y, frame.edge(phase.to()), y);
        }
    }

    /** The kinds of limits; the mean and the target have their names beside them. */
    void explain(Legend legend) {
        if (hasLimits(false)) {
            legend.add("Limits", to -> key(to, SETTLED));
        }
        if (hasLimits(true)) {
            legend.add("Provisional limits", to -> key(to, PROVISIONAL));
        }
    }

    private boolean hasLimits(boolean isProvisional) {
        return chart.phases().stream()
                .anyMatch(phase ->
                        phase.isProvisional() == isProvisional && (phase.lower() != null || phase.upper() != null));
    }

    private static void key(Markup to, String dashes) {
        to.start("g").with("stroke", Ink.QUIET).with("stroke-width", 1.5).with("stroke-dasharray", dashes);
        Frame.line(to, 0, 0, 24, 0);
        to.end();
    }
}
