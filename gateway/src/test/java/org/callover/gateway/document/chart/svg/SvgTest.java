package org.callover.gateway.document.chart.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.gateway.document.chart.AssuranceIcon;
import org.callover.gateway.document.chart.Chart;
import org.callover.gateway.document.chart.Icon;
import org.callover.gateway.document.chart.LineChart;
import org.callover.gateway.document.chart.RagIcon;
import org.callover.gateway.document.chart.RankedBars;
import org.callover.gateway.document.chart.ReferenceLine;
import org.callover.gateway.document.chart.RunChart;
import org.callover.gateway.document.chart.SampleSeries;
import org.callover.gateway.document.chart.Sparkline;
import org.callover.gateway.document.chart.TimeAxis.Break;
import org.callover.gateway.document.chart.VariationIcon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What every drawing has in common. */
class SvgTest {

    static List<Chart> charts() {
        return List.of(
                SampleSeries.full(36),
                SampleSeries.full(SampleSeries.MONTHS),
                SampleSeries.plain(),
                SampleSeries.lines(8),
                SampleSeries.lines(0),
                SampleSeries.bars(3, 1, 2),
                SampleSeries.bars(),
                new Sparkline("Title", "Description", 3, SampleSeries.points(1, 2, 3)));
    }

    static Stream<Icon> icons() {
        return Stream.of(VariationIcon.values(), AssuranceIcon.values(), RagIcon.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void hasTitleAndDescriptionForScreenReaders(Chart chart) {
        Element root = ReadDrawing.of(Svg.of(chart, "c7").text()).root();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("c7-title c7-desc");
        Element title = (Element) root.getFirstChild();
        Element description = (Element) title.getNextSibling();
        assertThat(title.getTagName()).isEqualTo("title");
        assertThat(title.getAttribute("id")).isEqualTo("c7-title");
        assertThat(title.getTextContent()).isEqualTo(chart.title());
        assertThat(description.getTagName()).isEqualTo("desc");
        assertThat(description.getAttribute("id")).isEqualTo("c7-desc");
        assertThat(description.getTextContent()).isEqualTo(chart.description());
    }

    @Test
    void chartsOfAPageHaveDifferentIds() {
        StringBuilder page = new StringBuilder("<page>");
        for (Chart chart : charts()) {
            page.append(Svg.of(chart, "chart-" + page.length()).text());
        }
        icons().forEach(icon ->
                page.append(Svg.of(icon).text()).append(Svg.of(icon).text()));
        Set<String> ids = new HashSet<>();
        for (Element element : ReadDrawing.of(page.append("</page>").toString()).all("*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as(element.getAttribute("id"))
                        .isTrue();
            }
        }
        assertThat(ids).hasSize(2 * charts().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a\"", "a_b", "\u00E9"})
    void refusesIdsThatWouldNotWork(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Svg.of(SampleSeries.plain(1), id))
                .withMessageContaining("begin with a letter");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void sameChartGivesSameText(Chart chart) {
        assertThat(Svg.of(chart, "a")).isEqualTo(Svg.of(chart, "a"));
        assertThat(Svg.of(chart, "b").text().replace("b-title", "a-title").replace("b-desc", "a-desc"))
                .isEqualTo(Svg.of(chart, "a").text());
    }

    /** What browsers, Batik and jsvg draw alike, and what cannot load or run anything. */
    @ParameterizedTest
    @MethodSource("charts")
    void usesOnlyWhatEveryProgramDraws(Chart chart) {
        ReadDrawing drawing = ReadDrawing.of(chart);
        for (Element element : drawing.all("*")) {
            assertThat(element.getTagName())
                    .isIn("svg", "title", "desc", "g", "path", "line", "circle", "rect", "text");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                String value = element.getAttributes().item(i).getNodeValue();
                assertThat(name)
                        .isNotIn("style", "class", "href", "dominant-baseline")
                        .doesNotStartWith("on");
                assertThat(value).doesNotContain("url(", "var(");
            }
        }
        assertThat(drawing.root().getAttribute("viewBox"))
                .isEqualTo("0 0 %.0f %.0f".formatted(drawing.width(), drawing.height()));
    }

    @Test
    void hostileTextIsOnlyText() {
        String hostile =
                "<script>alert(1)</script>&\"'\u202E\u0000\u0007]]>\uD83D\uDE00=cmd|' /C calc'!A0" + "x".repeat(10_000);
        for (Chart chart : named(hostile)) {
            ReadDrawing drawing = ReadDrawing.of(chart);
            assertThat(drawing.all("script")).isEmpty();
            assertThat(Svg.of(chart, "a").text())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;]]&gt;\uD83D\uDE00=cmd")
                    .doesNotContain("\u202E", "\u0000", "\u0007");
            assertThat(drawing.collisions()).isEmpty();
            assertThat(drawing.words()).allMatch(word -> word.left() > -0.5 && word.right() < drawing.width() + 0.5);
        }
    }

    private static List<Chart> named(String name) {
        RunChart run = SampleSeries.full(24);
        ReferenceLine level = new ReferenceLine(250, name);
        RankedBars.Bar bar = new RankedBars.Bar(name, 3.0, name, null, true);
        LineChart lines = SampleSeries.lines(2);
        LineChart.Line line = new LineChart.Line(name, true, SampleSeries.points(1, 2, 3));
        return List.of(
                new RunChart(
                        name,
                        name,
                        run.axis().brokenAt(List.of(new Break(3, name))),
                        name,
                        run.points(),
                        List.of(new RunChart.Phase(0, 24, level, level, level, true)),
                        run.marks(),
                        level),
                new LineChart(name, name, lines.axis(), name, List.of(line, line), level),
                new RankedBars(name, name, name, List.of(bar, bar), level),
                new Sparkline(name, name, 3, line.points()));
    }

    @ParameterizedTest
    @MethodSource("icons")
    void iconsSayWhatTheyMean(Icon icon) {
        Svg svg = Svg.of(icon);
        ReadDrawing drawing = ReadDrawing.of(svg.text());
        assertThat(drawing.root().getAttribute("role")).isEqualTo("img");
        assertThat(drawing.root().getAttribute("aria-label")).isEqualTo(icon.title());
        assertThat(drawing.root().getFirstChild().getTextContent()).isEqualTo(icon.title());
        assertThat(drawing.spots())
                .isNotEmpty()
                .allMatch(spot -> Math.min(spot.x(), spot.y()) >= 0 && Math.max(spot.x(), spot.y()) <= 32);
    }

    /** In grey or in black and white only the shapes are left. */
    @Test
    void iconsDifferWithoutColour() {
        assertThat(icons().map(icon ->
                        Svg.of(icon).text().replaceAll("#[0-9a-f]{6}|<title>.*</title>|aria-label=\"[^\"]*\"", "")))
                .hasSize(14)
                .doesNotHaveDuplicates();
    }
}
