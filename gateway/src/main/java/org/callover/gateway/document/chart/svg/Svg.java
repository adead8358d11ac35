package org.callover.gateway.document.chart.svg;

import java.util.regex.Pattern;
import org.callover.gateway.document.chart.Chart;
import org.callover.gateway.document.chart.Icon;
import org.callover.gateway.document.chart.LineChart;
import org.callover.gateway.document.chart.RankedBars;
import org.callover.gateway.document.chart.RunChart;
import org.callover.gateway.document.chart.Sparkline;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.Markup;
import org.callover.gateway.document.chart.plot.Frame;

/**
 * A drawing: an {@code svg} element without an XML declaration.
 *
 * @param width in pixels of CSS, 96 to the inch
 * @param height in the same unit
 */
public record Svg(String text, int width, int height) {

    /** The width of a chart: that of the text of an A4 page. */
    static final int WIDTH = 640;

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    /** Draws what is inside the element. */
    interface Body {
        void draw(Markup to);
    }

    /**
     * The drawing of a chart.
     *
     * @param id a name that no other drawing of the same page has: its title and description are found by it
     */
    public static Svg of(Chart chart, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "'%s' cannot be an id; begin with a letter, and use letters, digits and hyphens".formatted(id));
        }
        if (chart instanceof RunChart run) {
            RunDrawing drawing = new RunDrawing(run);
            return of(chart, id, WIDTH, drawing.height(), drawing);
        }
        if (chart instanceof LineChart lines) {
            LinesDrawing drawing = new LinesDrawing(lines);
            return of(chart, id, WIDTH, drawing.height(), drawing);
        }
        if (chart instanceof RankedBars bars) {
            BarsDrawing drawing = new BarsDrawing(bars);
            return of(chart, id, WIDTH, drawing.height(), drawing);
        }
        return of(chart, id, SparkDrawing.WIDTH, SparkDrawing.HEIGHT, new SparkDrawing((Sparkline) chart));
    }

    /** The drawing of an icon. It has no ids, so it may stand in a page many times. */
    public static Svg of(Icon icon) {
        Markup markup = start(IconDrawing.SIZE, IconDrawing.SIZE).with("aria-label", icon.title());
        markup.start("title").words(icon.title()).end();
        IconDrawing.draw(markup, icon);
        return new Svg(markup.end().toString(), IconDrawing.SIZE, IconDrawing.SIZE);
    }

    private static Svg of(Chart chart, String id, int width, int height, Body body) {
        Markup markup = start(width, height);
        markup.with("aria-labelledby", "%s-title %s-desc".formatted(id, id));
        markup.start("title").with("id", id + "-title").words(chart.title()).end();
        markup.start("desc").with("id", id + "-desc").words(chart.description()).end();
        body.draw(markup);
        return new Svg(markup.end().toString(), width, height);
    }

    private static Markup start(int width, int height) {
        return new Markup()
                .start("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 %d %d".formatted(width, height))
                .with("width", width)
                .with("height", height)
                .with("role", "img")
                .with("font-family", Ink.FONTS);
    }

    /** What is drawn where there is nothing to draw. */
    static void noData(Markup to, double middle, double y) {
        to.start("text").with("x", middle).with("y", y).with("text-anchor", "middle");
        to.with("font-size", Frame.SIZE).with("fill", Ink.QUIET);
        to.words("No data").end();
    }
}
