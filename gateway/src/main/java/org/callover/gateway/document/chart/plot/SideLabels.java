package org.callover.gateway.document.chart.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.Markup;
import org.callover.gateway.document.chart.ink.TextWidth;
import org.callover.gateway.document.chart.ink.Trace;

/** The labels of lines, to the right of where these end: moved apart where they would run into each other. */
public final class SideLabels {

    private static final double WIDEST = 240;
    private static final double WIDEST_NAMED = 170;
    private static final double NAME = 60;
    private static final double APART = 17;
    private static final double LEADER = 14;
    private static final double SIGN = 14;
    private static final double TO_MIDDLE = 4.8;
    private static final double BETWEEN = 3;

    private final List<Label> labels;
    private final List<Sign> signs;
    private final double indent;

    /** What stands before a label, so that its line is recognised by more than the colour; it is 14 wide. */
    public interface Sign {

        /** Draws it around a point. */
        void draw(Markup to, double x, double y);
    }

    /**
     * A label.
     *
     * @param x where its line ends
     * @param y where its line ends
     * @param colour of the line from there to the label
     */
    public record Label(double x, double y, String text, String colour, boolean isBold) {}

    /** Labels without signs before them. */
    public SideLabels(List<Label> labels) {
        this(labels, List.of());
    }

    /** Labels, some of which have a sign before them: those that come first in the list. */
    public SideLabels(List<Label> labels, List<Sign> signs) {
        this.labels = labels;
        this.signs = signs;
        this.indent = signs.isEmpty() ? 0 : SIGN;
    }

    /** The room that labels need, with that of the lines to them. */
    public static double room(List<String> texts, boolean hasSigns) {
        double widest = texts.stream()
                .mapToDouble(text -> TextWidth.bold(shown(text), Frame.SIZE))
                .max()
                .orElse(0);
        return LEADER + (hasSigns ? SIGN : 0) + widest + BETWEEN;
    }

    /** A name and a value in one label: where there is no room for both, the name is shortened. */
    public static String named(String name, String value) {
        double rest = TextWidth.of(" " + value, Frame.SIZE);
        return TextWidth.shortened(name, Frame.SIZE, Math.max(NAME, WIDEST_NAMED - rest)) + " " + value;
    }

    private static String shown(String text) {
        return TextWidth.shortened(text, Frame.SIZE, WIDEST);
    }

    /** Draws the labels to the right of an edge. */
    public void draw(Markup to, double edge) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> labels.get(i).y()));
        double[] places =
                apart(order.stream().mapToDouble(i -> labels.get(i).y()).toArray());
        to.start("g").with("font-size", Frame.SIZE).with("fill", Ink.TEXT);
        for (int i = 0; i < places.length; i++) {
            draw(to, edge, order.get(i), places[i]);
        }
        to.end();
    }

    private void draw(Markup to, double edge, int number, double y) {
        Label label = labels.get(number);
        to.start("path").with("fill", "none").with("stroke", label.colour()).with("stroke-width", 1);
        to.with("d", leader(label, edge, y)).end();
        if (number < signs.size()) {
            signs.get(number).draw(to, edge + LEADER + BETWEEN, y);
        }
        to.start("text").with("x", edge + LEADER + indent).with("y", y + TO_MIDDLE);
        if (label.isBold()) {
            to.with("font-weight", "bold");
        }
        to.words(shown(label.text())).end();
    }

    private static String leader(Label label, double edge, double y) {
        return new Trace()
                .to(label.x(), label.y())
                .to(edge, label.y())
                .to(edge + LEADER - BETWEEN, y)
                .toString();
    }

    /**
     * Where the labels go: as near to their lines as they can be while none is nearer to another than a line of text, and
     * all are within the frame. Labels that touch form a block, which lies in the middle of where its labels want to be.
     */
    private static double[] apart(double[] wanted) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            Block block = new Block(wanted[i], 1);
            while (!blocks.isEmpty() && blocks.get(blocks.size() - 1).bottom() > block.top() - APART) {
                block = blocks.remove(blocks.size() - 1).joined(block);
            }
            blocks.add(block);
        }
        return blocks.stream().flatMapToDouble(Block::places).toArray();
    }

    /**
     * Labels at the least distance from each other.
     *
     * @param wanted where the middle of the block would best be
     */
    private record Block(double wanted, int size) {
        private Block joined(Block next) {
            return new Block((wanted * size + next.wanted * next.size) / (size + next.size), size + next.size);
        }

        private double half() {
            return (size - 1) * APART / 2;
        }

        private double top() {
            return Math.max(Frame.TOP, Math.min(Frame.BOTTOM - 2 * half(), wanted - half()));
        }

        private double bottom() {
            return top() + 2 * half();
        }

        private DoubleStream places() {
            return IntStream.range(0, size).mapToDouble(i -> top() + i * APART);
        }
    }
}
