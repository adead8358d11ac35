package org.callover.gateway.document.chart.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.Markup;
import org.callover.gateway.document.chart.ink.TextWidth;

/**
 * The breaks and gaps of an axis: lines and grey grounds, each with a letter above it. The legend says what a letter means; the
 * same words have the same letter.
 */
public final class Interruptions {

    private static final int LETTERS = 26;
    private static final double ABOVE = 6;
    private static final double BETWEEN = 4;

    private final Frame frame;
    private final Map<String, String> letters = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();

    /** A break, whose start is its end, or a gap. */
    private record Place(double from, double to, String words) {
        double middle() {
            return (from + to) / 2;
        }
    }

    public Interruptions(Frame frame) {
        this.frame = frame;
        frame.axis()
                .breaks()
                .forEach(each -> places.add(new Place(frame.edge(each.at()), frame.edge(each.at()), each.label())));
        frame.axis()
                .gaps()
                .forEach(each -> places.add(new Place(frame.edge(each.from()), frame.edge(each.to()), each.label())));
        places.sort(Comparator.comparingDouble(Place::middle));
        places.forEach(place -> letters.computeIfAbsent(place.words(), words -> letter(letters.size())));
    }

    private static String letter(int number) {
        return number < LETTERS ? String.valueOf((char) ('A' + number)) : String.valueOf(number + 1);
    }

    public void explain(Legend legend) {
        letters.forEach((words, letter) -> legend.note(letter, words));
    }

    /** The grounds of gaps, behind all else. */
    public void grounds(Markup to) {
        for (Place place : places) {
            if (place.to() > place.from()) {
                to.start("rect").with("x", place.from()).with("y", Frame.TOP);
                to.with("width", place.to() - place.from()).with("height", Frame.BOTTOM - Frame.TOP);
                to.with("fill", Ink.HOLE).end();
            }
        }
    }

    /** The lines of breaks, and all letters for which there is room. */
    public void lines(Markup to) {
        to.start("g").with("stroke", Ink.TEXT).with("stroke-width", 1.5).with("stroke-dasharray", "2 3");
        places.stream()
                .filter(place -> place.to() == place.from())
                .forEach(place -> Frame.line(to, place.from(), Frame.TOP - 2, place.from(), Frame.BOTTOM));
        to.end();
        to.start("g")
                .with("text-anchor", "middle")
                .with("font-size", Frame.SIZE)
                .with("font-weight", "bold");
        to.with("fill", Ink.TEXT);
        double free = frame.left() - BETWEEN;
        for (Place place : places) {
            String letter = letters.getOrDefault(place.words(), "");
            double half = TextWidth.bold(letter, Frame.SIZE) / 2;
            double x = Math.max(free + half, place.middle());
            if (x + half <= frame.right() + BETWEEN) {
                to.start("text").with("x", x).with("y", Frame.TOP - ABOVE);
                to.words(letter).end();
                free = x + half + BETWEEN;
            }
        }
        to.end();
    }
}
