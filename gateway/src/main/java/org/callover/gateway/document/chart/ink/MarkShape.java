package org.callover.gateway.document.chart.ink;

/** A shape that marks a point, so that it is never known by its colour alone. */
public enum MarkShape {
    CIRCLE {
        @Override
        public Markup draw(Markup to, double x, double y, double size) {
            return to.start("circle").with("cx", x).with("cy", y).with("r", size);
        }
    },
    SQUARE(-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9),
    DIAMOND(0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0),
    TRIANGLE(0, -1.2, 1.15, 0.9, -1.15, 0.9),
    TRIANGLE_DOWN(0, 1.2, 1.15, -0.9, -1.15, -0.9),
    CROSS(-1, -0.4, -0.4, -1, 0, -0.5, 0.4, -1, 1, -0.4, 0.5, 0, 1, 0.4, 0.4, 1, 0, 0.5, -0.4, 1, -1, 0.4, -0.5, 0),
    PLUS(
            -0.4, -1.2, 0.4, -1.2, 0.4, -0.4, 1.2, -0.4, 1.2, 0.4, 0.4, 0.4, 0.4, 1.2, -0.4, 1.2, -0.4, 0.4, -1.2, 0.4,
            -1.2, -0.4, -0.4, -0.4),
    HEXAGON(-1.1, 0, -0.55, -1, 0.55, -1, 1.1, 0, 0.55, 1, -0.55, 1);

    private final double[] corners;

    MarkShape(double... corners) {
        this.corners = corners;
    }

    /**
     * Starts the shape around a point; the caller gives it its colours and ends it.
     *
     * @param size half of its width, about
     */
    public Markup draw(Markup to, double x, double y, double size) {
        Trace trace = new Trace();
        for (int i = 0; i < corners.length; i += 2) {
            trace.to(x + corners[i] * size, y + corners[i + 1] * size);
        }
        return to.start("path").with("d", trace.closed());
    }
}
