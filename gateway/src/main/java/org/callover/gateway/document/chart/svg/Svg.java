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
        default int width() {
            return WIDTH;
        }

        int height();

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
        return of(chart, id, body(chart));
    }

    private static Body body(Chart chart) {
        if (chart instanceof RunChart run) {
            return run.points().isEmpty() ? new EmptyDrawing(run.unit()) : new RunDrawing(run);
        }
        if (chart instanceof LineChart lines) {
            boolean isEmpty =
                    lines.lines().stream().allMatch(line -> line.points().isEmpty());
            return isEmpty ? new EmptyDrawing(lines.unit()) : new LinesDrawing(lines);
        }
        if (chart instanceof RankedBars bars) {
            return bars.bars().isEmpty() ? new EmptyDrawing(bars.unit()) : new BarsDrawing(bars);
        }
        return new SparkDrawing((Sparkline) chart);
    }

    /** The drawing of an icon. It has no ids, so it may stand in a page many times. */
    public static Svg of(Icon icon) {
        Markup markup = start(IconDrawing.SIZE, IconDrawing.SIZE).with("aria-label", icon.title());
        markup.start("title").words(icon.title()).end();
        IconDrawing.draw(markup, icon);
        return new Svg(markup.end().toString(), IconDrawing.SIZE, IconDrawing.SIZE);
    }

    private static Svg of(Chart chart, String id, Body body) {
        Markup markup = start(body.width(), body.height());
        markup.with("aria-labelledby", "%s-title %s-desc".formatted(id, id));
        markup.start("title").with("id", id + "-title").words(chart.title()).end();
        markup.start("desc").with("id", id + "-desc").words(chart.description()).end();
        body.draw(markup);
        return new Svg(markup.end().toString(), body.width(), body.height());
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
}
