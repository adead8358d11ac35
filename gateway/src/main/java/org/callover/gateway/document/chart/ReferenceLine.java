package org.callover.gateway.document.chart;

/**
 * A level with a name: a mean, a limit, a target, or the figure of a group.
 *
 * @param label what is written beside the line, such as "Target 417"
 */
public record ReferenceLine(double value, String label) {
    public ReferenceLine {
        Chart.drawable(value);
    }
}
