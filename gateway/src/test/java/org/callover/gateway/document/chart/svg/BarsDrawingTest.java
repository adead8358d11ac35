package org.callover.gateway.document.chart.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.callover.gateway.document.chart.RankedBars;
import org.callover.gateway.document.chart.RankedBars.Bar;
import org.callover.gateway.document.chart.RankedBars.Interval;
import org.callover.gateway.document.chart.ReferenceLine;
import org.callover.gateway.document.chart.SampleSeries;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.svg.ReadDrawing.Spot;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class BarsDrawingTest {

    private static final double PIXEL = 0.02;

    @Test
    void barsAreAsLongAsTheirValues() {
        double[] values = {40, 20, 10, 0, 0.5};
        List<Element> bars = ReadDrawing.of(SampleSeries.bars(values)).all("rect");
        double unit = ReadDrawing.number(bars.get(0), "width") / values[0];
        for (int i = 0; i < values.length; i++) {
            assertThat(ReadDrawing.number(bars.get(i), "width")).isCloseTo(values[i] * unit, within(PIXEL));
            assertThat(ReadDrawing.number(bars.get(i), "x"))
                    .isCloseTo(ReadDrawing.number(bars.get(0), "x"), within(PIXEL));
        }
        assertThat(unit * values[0]).isGreaterThan(250);
    }

    @Test
    void barsBelowZeroGoTheOtherWay() {
        List<Element> bars = ReadDrawing.of(SampleSeries.bars(60, -12.8)).all("rect");
        double zero = ReadDrawing.number(bars.get(0), "x");
        assertThat(ReadDrawing.number(bars.get(1), "x") + ReadDrawing.number(bars.get(1), "width"))
                .isCloseTo(zero, within(PIXEL));
        double unit = ReadDrawing.number(bars.get(0), "width") / 60;
        assertThat(ReadDrawing.number(bars.get(1), "width")).isCloseTo(12.8 * unit, within(PIXEL));
    }

    @Test
    void intervalAndGroupAreOnTheSameScale() {
        RankedBars chart = new RankedBars(
                "",
                "",
                "",
                List.of(new Bar("Islington", 20.0, "20", new Interval(15, 30), true)),
                new ReferenceLine(10, "London 10"));
        ReadDrawing drawing = ReadDrawing.of(chart);
        Element bar = drawing.all("rect").get(0);
        double zero = ReadDrawing.number(bar, "x");
        double unit = ReadDrawing.number(bar, "width") / 20;
        assertThat(drawing.with("line", "stroke-width", "1.5").stream()
                        .map(line -> ReadDrawing.spot(line, "x1", "x2"))
                        .mapToDouble(Spot::y))
                .satisfiesExactly(
                        end -> assertThat(end).isCloseTo(zero + 30 * unit, within(PIXEL)),
                        low -> assertThat(low).isCloseTo(zero + 15 * unit, within(PIXEL)),
                        high -> assertThat(high).isCloseTo(zero + 30 * unit, within(PIXEL)));
        assertThat(drawing.with("line", "stroke-width", "1.8")).singleElement().satisfies(line -> assertThat(
                        ReadDrawing.number(line, "x1"))
                .isCloseTo(zero + 10 * unit, within(PIXEL)));
        assertThat(drawing.texts()).contains("London 10");
    }

    @Test
    void ownBarIsBoldAndDarker() {
        RankedBars chart = new RankedBars(
                "",
                "",
                "",
                List.of(new Bar("Camden", 3.0, "3.0", null, false), new Bar("Islington", 2.0, "2.0", null, true)),
                null);
        ReadDrawing drawing = ReadDrawing.of(chart);
        assertThat(drawing.all("rect"))
                .extracting(bar -> bar.getAttribute("fill"))
                .containsExactly(Ink.BAR, Ink.BLUE);
        assertThat(drawing.with("text", "font-weight", "bold"))
                .extracting(Element::getTextContent)
                .containsExactly("Islington", "2.0");
    }

    @Test
    void saysWhyThereIsNoBar() {
        RankedBars chart = new RankedBars(
                "", "", "Offences", List.of(new Bar("City of London", null, "too few to show", null, false)), null);
        ReadDrawing drawing = ReadDrawing.of(chart);
        assertThat(drawing.all("rect")).isEmpty();
        assertThat(drawing.texts()).containsExactly("Offences", "City of London", "too few to show");
        assertThat(ReadDrawing.of(SampleSeries.bars()).texts()).contains("No data");
    }

    @Test
    void shortenedNameIsThereInFull() {
        String name = "Community safety partnership of ".repeat(6);
        RankedBars chart = new RankedBars("", "", "", List.of(Bar.of(name, 1, "1")), null);
        ReadDrawing drawing = ReadDrawing.of(chart);
        assertThat(drawing.texts()).anyMatch(text -> text.startsWith("Community safety") && text.endsWith("\u2026"));
        assertThat(drawing.all("title")).extracting(Element::getTextContent).contains(name + ": 1");
    }
}
