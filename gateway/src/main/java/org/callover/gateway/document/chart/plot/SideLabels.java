package org.callover.gateway.document.chart.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.Markup;
import org.callover.gateway.document.chart.ink.TextWidth;

/** The labels of lines, to the right of where these end: moved apart where they would run into each other. */
public final class SideLabels {

    /** No label is wider. */
    public static final double WIDEST = 170;

    private static final double APART = 17;
    private static final double LEADER = 14;
    private static final double TO_MIDDLE = 4.8;
    private static final double BETWEEN = 3;

    private final List<Label> labels = new ArrayList<>();

    /**
     * A label.
     *
     * @param y where its line ends
     * @param colour of the line from there to the label
     */
    private record Label(double y, String text, String colour, boolean isBold) {
        double width() {
            return isBold ? TextWidth.bold(text, Frame.SIZE) : TextWidth.of(text, Frame.SIZE);
        }
    }

    /** The room that the texts need, with that of the lines to them. */
    public static double room(List<String> texts) {
        return LEADER
                + BETWEEN
                + texts.stream()
                        .mapToDouble(text -> TextWidth.bold(shown(text), Frame.SIZE))
                        .max()
                        .orElse(0);
    }

    private static String shown(String text) {
        return TextWidth.shortened(text, Frame.SIZE, WIDEST);
    }

    public void add(double y, String text, String colour, boolean isBold) {
        labels.add(new Label(y, shown(text), colour, isBold));
    }

    /** Draws the labels to the right of an edge. */
    public void draw(Markup to, double edge) {
        List<Label> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(Label::y));
        double[] places = apart(sorted);
        to.start("g").with("font-size", Frame.SIZE).with("fill", Ink.TEXT);
        for (int i = 0; i < places.length; i++) {
            Label label = sorted.get(i);
            to.start("line").with("x1", edge).with("y1", label.y());
            to.with("x2", edge + LEADER - BETWEEN).with("y2", places[i]);
            to.with("stroke", label.colour()).with("stroke-width", 1).end();
            to.start("text").with("x", edge + LEADER).with("y", places[i] + TO_MIDDLE);
            if (label.isBold()) {
                to.with("font-weight", "bold");
            }
            to.words(label.text()).end();
        }
        to.end();
    }

    /** Where the labels go: each near its line, none nearer to another than a line of text, all within the frame. */
    private static double[] apart(List<Label> sorted) {
        double[] places = sorted.stream().mapToDouble(Label::y).toArray();
        for (int i = 1; i < places.length; i++) {
            places[i] = Math.max(places[i], places[i - 1] + APART);
        }
        double most = Frame.BOTTOM;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], most);
            most = places[i] - APART;
        }
        return places;
    }
}
