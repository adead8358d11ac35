package org.callover.gateway.document.chart.ink;

/** The way of a pen: from point to point, and lifted where something is missing. */
public final class Trace {

    private final StringBuilder way = new StringBuilder();
    private boolean isUp = true;

    /** Draws on to a point, or starts there if the pen is up. */
    public Trace to(double x, double y) {
        way.append(isUp ? 'M' : 'L');
        Markup.number(way, x);
        way.append(' ');
        Markup.number(way, y);
        isUp = false;
        return this;
    }

    /** Lifts the pen. */
    public Trace lift() {
        isUp = true;
        return this;
    }

    /** Whether nothing was drawn. */
    public boolean isEmpty() {
        return way.isEmpty();
    }

    /** The way, back to where it started. */
    public String closed() {
        return way.append('Z').toString();
    }

    /** The way, as the attribute {@code d} of a path. */
    @Override
    public String toString() {
        return way.toString();
    }
}
