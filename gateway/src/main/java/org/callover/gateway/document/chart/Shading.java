package org.callover.gateway.document.chart;

import java.util.List;

/**
 * The shade of a cell in a heat table: one of five or seven from light to dark, which stay in order in greyscale and for
 * colour-blind readers. The number stands in the cell, in a colour that can be read on the shade.
 *
 * @param step from 0, the lightest
 * @param steps 5 or 7
 */
public record Shading(int step, int steps) {

    private static final List<String> FIVE = List.of("#ffffff", "#d3e3f3", "#94bfe0", "#3a78b4", "#08386e");
    private static final List<String> SEVEN =
            List.of("#ffffff", "#e1ecf7", "#bdd5ec", "#8fb9de", "#548fc6", "#2867a6", "#08386e");

    public Shading {
        if (steps != FIVE.size() && steps != SEVEN.size()) {
            throw new IllegalArgumentException("there are 5 or 7 shades, not %d".formatted(steps));
        }
        if (step < 0 || step >= steps) {
            throw new IllegalArgumentException("shade %d is not one of %d, which start at 0".formatted(step, steps));
        }
    }

    /**
     * The shade of a value among equal classes from the lowest to the highest of its table.
     *
     * <p>Where all values are the same there is nothing to tell apart, and the shade is the lightest.
     */
    public static Shading of(double value, double lowest, double highest, int steps) {
        double share = (Chart.drawable(value) - Chart.drawable(lowest)) / (Chart.drawable(highest) - lowest);
        return new Shading(share > 0 ? (int) Math.min(steps - 1, share * steps) : 0, steps);
    }

    /** The colour of the cell, such as {@code #d3e3f3}. */
    public String background() {
        return (steps == FIVE.size() ? FIVE : SEVEN).get(step);
    }

    /** The colour of the number in the cell: near black or white. */
    public String foreground() {
        return step >= steps - 2 ? "#ffffff" : "#0b0c0c";
    }
}
