package org.callover.gateway.document.chart.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.document.chart.LineChart;
import org.callover.gateway.document.chart.LineChart.Line;
import org.callover.gateway.document.chart.ReferenceLine;
import org.callover.gateway.document.chart.SampleSeries;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.Sight;
import org.callover.gateway.document.chart.ink.Sight.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class LinesDrawingTest {

    /** As many others beside the own line, or without one. */
    private static final List<LineStyle> STYLES = styles();

    private static List<LineStyle> styles() {
        List<LineStyle> styles = new ArrayList<>(List.of(LineStyle.own()));
        for (int i = 0; i < LineChart.MOST_LINES; i++) {
            styles.add(LineStyle.other(i));
        }
        return styles;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8})
    void everyLineIsNamedAtItsEndWithItsLastValue(int number) {
        LineChart chart = SampleSeries.lines(number);
        ReadDrawing drawing = ReadDrawing.of(chart);
        for (Line line : chart.lines()) {
            assertThat(drawing.texts()).anyMatch(text -> text.startsWith(line.name() + " "));
        }
        assertThat(ways(drawing)).hasSize(number);
        assertThat(drawing.collisions()).isEmpty();
    }

    @Test
    void ownLineIsTheThickestAndItsNameIsBold() {
        List<Element> lines = ways(ReadDrawing.of(SampleSeries.lines(5)));
        assertThat(lines.get(1).getAttribute("stroke")).isEqualTo(Ink.TEXT);
        assertThat(lines)
                .extracting(line -> Double.parseDouble(line.getAttribute("stroke-width")))
                .containsExactly(2.0, 3.2, 2.0, 2.0, 2.0);
    }

    private static List<Element> ways(ReadDrawing drawing) {
        return drawing.all("path").stream()
                .filter(path -> path.hasAttribute("stroke-dasharray"))
                .toList();
    }

    @Test
    void linesDifferInShapeDashesAndColour() {
        assertThat(STYLES).extracting(LineStyle::colour).doesNotHaveDuplicates();
        assertThat(STYLES.subList(1, 9)).extracting(LineStyle::dashes).doesNotHaveDuplicates();
        assertThat(STYLES.subList(0, 8)).extracting(LineStyle::shape).doesNotHaveDuplicates();
        assertThat(STYLES.get(8).shape()).isEqualTo(STYLES.get(0).shape());
        assertThat(STYLES.get(8).dashes()).isNotEqualTo(STYLES.get(0).dashes());
    }

    @Test
    void coloursStandOutAndDifferForAllEyes() {
        for (int i = 0; i < STYLES.size(); i++) {
            String colour = STYLES.get(i).colour();
            assertThat(Sight.contrast(colour, Ink.WHITE)).as(colour).isGreaterThan(3);
            for (int j = 0; j < i; j++) {
                for (Eyes eyes : Eyes.values()) {
                    assertThat(Sight.distance(colour, STYLES.get(j).colour(), eyes))
                            .as("%s and %s, %s", colour, STYLES.get(j).colour(), eyes)
                            .isGreaterThan(10);
                }
            }
        }
    }

    @Test
    void targetIsDrawnAndNamed() {
        LineChart lines = SampleSeries.lines(2);
        ReadDrawing drawing = ReadDrawing.of(
                new LineChart("", "", lines.axis(), "", lines.lines(), new ReferenceLine(95, "Target 95%")));
        assertThat(drawing.texts()).contains("Target 95%");
        assertThat(drawing.with("line", "stroke", Ink.TARGET)).hasSize(1);
    }

    @Test
    void namesLinesWithoutData() {
        LineChart lines = SampleSeries.lines(1);
        ReadDrawing drawing = ReadDrawing.of(new LineChart(
                "", "", lines.axis(), "", List.of(lines.lines().get(0), new Line("Camden", false, List.of())), null));
        assertThat(drawing.texts()).contains("Camden: no data");
        assertThat(ReadDrawing.of(SampleSeries.lines(0)).texts()).containsExactly("Calls in time (%)", "No data");
    }

    @Test
    void longNameIsShortenedAndItsValueIsNot() {
        LineChart lines = SampleSeries.lines(1);
        Line line = new Line("Royal Borough of Kensington and Chelsea", true, SampleSeries.points(1, 2, 1_234_567));
        ReadDrawing drawing = ReadDrawing.of(new LineChart("", "", lines.axis(), "", List.of(line), null));
        assertThat(drawing.all("title")).extracting(Element::getTextContent).contains(line.name());
        assertThat(drawing.texts()).anyMatch(text -> text.matches("Royal Bor.*\u2026 1234567\\.0"));
    }
}
