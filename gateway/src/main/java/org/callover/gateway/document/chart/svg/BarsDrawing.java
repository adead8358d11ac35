package org.callover.gateway.document.chart.svg;

import java.util.List;
import java.util.function.Function;
import org.callover.gateway.document.chart.RankedBars;
import org.callover.gateway.document.chart.RankedBars.Bar;
import org.callover.gateway.document.chart.RankedBars.Interval;
import org.callover.gateway.document.chart.ReferenceLine;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.Markup;
import org.callover.gateway.document.chart.ink.TextWidth;
import org.callover.gateway.document.chart.plot.Frame;
import org.callover.gateway.document.chart.plot.ValueScale;

/** Bars that lie under each other, each with its name on the left and its value on the right. */
final class BarsDrawing implements Svg.Body {

    private static final double SIZE = 14;
    private static final double TOP = 54;
    private static final double ROW = 21;
    private static final double BAR = 14;
    private static final double WIDEST_NAME = 220;
    private static final double WIDEST_VALUE = 150;
    private static final double GAP = 8;
    private static final double TO_MIDDLE = 4.8;
    private static final double CAPTION = 18;
    private static final double CAP = 4;
    private static final String DASHES = "6 4";

    private final RankedBars chart;
    private final ValueScale scale;
    private final double left;
    private final double right;

    BarsDrawing(RankedBars chart) {
        this.chart = chart;
        ValueScale.Extent extent = new ValueScale.Extent();
        for (Bar bar : chart.bars()) {
            if (bar.value() != null) {
                extent.add(bar.value());
            }
            if (bar.interval() != null) {
                extent.reach(bar.interval().lower());
                extent.reach(bar.interval().upper());
            }
        }
        if (chart.group() != null) {
            extent.reach(chart.group().value());
        }
        this.scale = extent.fromZero();
        double tick = widest(scale.labels()) / 2;
        this.left = Math.max(tick, GAP + widest(texts(BarsDrawing::name)));
        this.right = Svg.WIDTH - Math.max(tick, GAP + widest(texts(BarsDrawing::value)));
    }

    private List<String> texts(Function<Bar, String> text) {
        return chart.bars().stream().map(text).toList();
    }

    private static double widest(List<String> texts) {
        return texts.stream()
                .mapToDouble(text -> TextWidth.bold(text, SIZE))
                .max()
                .orElse(0);
    }

    private static String name(Bar bar) {
        return TextWidth.shortened(bar.name(), SIZE, WIDEST_NAME);
    }

    private static String value(Bar bar) {
        return TextWidth.shortened(bar.text(), SIZE, WIDEST_VALUE);
    }

    @Override
    public int height() {
        return (int) Math.ceil(bottom() + ROW * 1.4);
    }

    private double bottom() {
        return TOP + ROW * chart.bars().size();
    }

    private double x(double value) {
        return left + scale.share(value) * (right - left);
    }

    @Override
    public void draw(Markup to) {
        to.start("text").with("x", 0).with("y", CAPTION).with("font-size", SIZE).with("fill", Ink.QUIET);
        to.words(TextWidth.shortened(chart.unit(), SIZE, Svg.WIDTH)).end();
        if (chart.bars().stream().anyMatch(bar -> bar.value() != null)) {
            axis(to);
        }
        to.start("g").with("font-size", SIZE).with("fill", Ink.TEXT);
        for (int i = 0; i < chart.bars().size(); i++) {
            bar(to, chart.bars().get(i), TOP + ROW * (i + 0.5));
        }
        to.end();
        group(to);
        to.start("g").with("stroke", Ink.QUIET).with("stroke-width", 1);
        Frame.line(to, x(0), TOP, x(0), bottom());
        to.end();
    }

    private void axis(Markup to) {
        to.start("g").with("stroke", Ink.GRID).with("stroke-width", 1);
        scale.ticks().forEach(tick -> {
            double x = left + scale.shareOf(tick) * (right - left);
            Frame.line(to, x, TOP, x, bottom());
        });
        to.end();
        to.start("g").with("font-size", SIZE).with("fill", Ink.QUIET).with("text-anchor", "middle");
        int every = every();
        scale.ticks().filter(tick -> tick % every == 0).forEach(tick -> {
            double x = left + scale.shareOf(tick) * (right - left);
            to.start("text").with("x", x).with("y", bottom() + ROW * 0.9);
            to.words(scale.label(tick)).end();
        });
        to.end();
    }

    /** Every tick has a label, or every second, fifth or tenth. */
    private int every() {
        double between = (right - left) / (scale.last() - scale.first());
        double needed = widest(scale.labels()) + GAP;
        return needed <= between ? 1 : needed <= 2 * between ? 2 : needed <= 5 * between ? 5 : 10;
    }

    private void bar(Markup to, Bar bar, double middle) {
        to.start("g");
        if (bar.isOwn()) {
            to.with("font-weight", "bold");
        }
        to.start("title").words(bar.name() + ": " + bar.text()).end();
        to.start("text").with("x", left - GAP).with("y", middle + TO_MIDDLE).with("text-anchor", "end");
        to.words(name(bar)).end();
        if (bar.value() != null) {
            double from = Math.min(x(0), x(bar.value()));
            to.start("rect").with("x", from).with("y", middle - BAR / 2);
            to.with("width", Math.max(x(0), x(bar.value())) - from).with("height", BAR);
            to.with("fill", bar.isOwn() ? Ink.BLUE : Ink.BAR).end();
        }
        if (bar.interval() != null) {
            interval(to, bar.interval(), middle);
        }
        to.start("text").with("x", right + GAP).with("y", middle + TO_MIDDLE);
        to.words(value(bar)).end();
        to.end();
    }

    private void interval(Markup to, Interval interval, double middle) {
        double low = x(interval.lower());
        double high = x(interval.upper());
        to.start("g").with("stroke", Ink.TEXT).with("stroke-width", 1.5);
        Frame.line(to, low, middle, high, middle);
        Frame.line(to, low, middle - CAP, low, middle + CAP);
        Frame.line(to, high, middle - CAP, high, middle + CAP);
        to.end();
    }

    private void group(Markup to) {
        ReferenceLine group = chart.group();
        if (group == null) {
            return;
        }
        double x = x(group.value());
        to.start("g").with("stroke", Ink.TEXT).with("stroke-width", 1.8).with("stroke-dasharray", DASHES);
        Frame.line(to, x, TOP - GAP, x, bottom());
        to.end();
        String label = TextWidth.shortened(group.label(), SIZE, Svg.WIDTH);
        double half = TextWidth.of(label, SIZE) / 2;
        to.start("text").with("x", Math.max(half, Math.min(Svg.WIDTH - half, x)));
        to.with("y", TOP - GAP - CAP)
                .with("font-size", SIZE)
                .with("text-anchor", "middle")
                .with("fill", Ink.TEXT);
        to.words(label).end();
    }
}
