package org.callover.gateway.document.chart.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.Markup;
import org.callover.gateway.document.chart.ink.TextWidth;

/** What the marks of a chart mean, in rows below it; then notes, each in lines of its own. */
public final class Legend {

    private static final double ROW = 22;
    private static final double LINE = 18;
    private static final double KEY = 30;
    private static final double BETWEEN = 20;
    private static final double TO_MIDDLE = 4.8;
    private static final int MOST_LINES = 3;

    private final double top;
    private final double width;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    private double x;
    private double y;
    private double noteY;

    private record Entry(double x, double y, Consumer<Markup> key, String words) {}

    private record Note(double y, String sign, List<String> lines) {}

    /**
     * @param top the middle of the first row
     */
    public Legend(double top, double width) {
        this.top = top;
        this.width = width;
        this.y = top;
        this.noteY = top;
    }

    /** A mark, drawn around the middle of its place, which is 24 wide, and what it means. */
    public void add(String words, Consumer<Markup> key) {
        double needed = KEY + TextWidth.of(words, Frame.SIZE);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += ROW;
        }
        entries.add(new Entry(x, y, key, words));
        x += needed + BETWEEN;
        noteY = y + ROW;
    }

    /** What a letter in the chart means. */
    public void note(String sign, String words) {
        List<String> lines = TextWidth.wrapped(words, Frame.SIZE, width - KEY, MOST_LINES);
        notes.add(new Note(noteY, sign, lines));
        noteY += LINE * Math.max(1, lines.size()) + BETWEEN / 5;
    }

    /** Where it ends. */
    public double bottom() {
        return entries.isEmpty() && notes.isEmpty() ? top - ROW / 2 : noteY - ROW / 2;
    }

    public void draw(Markup to) {
        to.start("g").with("font-size", Frame.SIZE).with("fill", Ink.TEXT);
        for (Entry entry : entries) {
            to.start("g").with("transform", "translate(%d %d)".formatted(Math.round(entry.x()), Math.round(entry.y())));
            entry.key().accept(to);
            to.start("text").with("x", KEY).with("y", TO_MIDDLE);
            to.words(entry.words()).end().end();
        }
        for (Note note : notes) {
            to.start("text").with("x", 0).with("y", note.y() + TO_MIDDLE).with("font-weight", "bold");
            to.words(note.sign()).end();
            double line = note.y() + TO_MIDDLE;
            for (String words : note.lines()) {
                to.start("text").with("x", KEY).with("y", line);
                to.words(words).end();
                line += LINE;
            }
        }
        to.end();
    }
}
