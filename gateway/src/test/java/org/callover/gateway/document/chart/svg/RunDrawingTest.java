package org.callover.gateway.document.chart.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.document.chart.ChartPoint;
import org.callover.gateway.document.chart.ReferenceLine;
import org.callover.gateway.document.chart.RunChart;
import org.callover.gateway.document.chart.SampleSeries;
import org.callover.gateway.document.chart.TimeAxis.Break;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.svg.ReadDrawing.Spot;
import org.callover.gateway.document.chart.svg.ReadDrawing.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class RunDrawingTest {

    private static final double NONE = Double.NaN;

    @ParameterizedTest
    @ValueSource(ints = {12, 36, SampleSeries.MONTHS})
    void pointsReadBackAreTheData(int months) {
        RunChart chart = SampleSeries.full(months);
        ReadDrawing drawing = ReadDrawing.of(chart);
        Axes axes = Axes.of(drawing);
        Element line = drawing.with("path", "stroke", Ink.LINE).stream()
                .filter(path -> ReadDrawing.corners(path).size() > 3)
                .findFirst()
                .orElseThrow();
        List<Spot> corners = ReadDrawing.corners(line);
        assertThat(corners).hasSameSizeAs(chart.points());
        double slot = (corners.get(1).x() - corners.get(0).x());
        for (int i = 0; i < corners.size(); i++) {
            ChartPoint point = chart.points().get(i);
            assertThat(axes.value(corners.get(i).y())).isCloseTo(point.value(), within(0.05));
            assertThat(corners.get(i).x()).isCloseTo(corners.get(0).x() + point.at() * slot, within(months * 0.011));
        }
    }

    @Test
    void levelsReadBackAreTheData() {
        RunChart chart = SampleSeries.full(36);
        ReadDrawing drawing = ReadDrawing.of(chart);
        Axes axes = Axes.of(drawing);
        List<Double> levels = new ArrayList<>();
        chart.phases().forEach(phase -> {
            levels.add(phase.mean().value());
            levels.add(phase.lower().value());
            levels.add(phase.upper().value());
        });
        assertThat(axes.levels(drawing.with("line", "stroke-width", "1.5"))).containsAll(levels);
        assertThat(axes.levels(drawing.with("line", "stroke", Ink.TARGET))).containsExactly(275.0);
        assertThat(drawing.texts())
                .contains("Mean 290.0", "Upper limit 380.0", "Lower limit 200.0", "Target 275")
                .doesNotContain("Mean 310.0");
    }

    /** The line is drawn from April to May, and from August to September. */
    @Test
    void lineStopsAtGapsAndBreaks() {
        RunChart gap = SampleSeries.plain(5, 6, NONE, 7, NONE, 8, 9);
        String way = longest(ReadDrawing.of(gap)).getAttribute("d");
        assertThat(way).containsPattern("^M[^M]*L[^M]*M[^ML]* [^ML]*L[^M]*$");
        RunChart plain = SampleSeries.plain(5, 6, 7, 8);
        RunChart broken = new RunChart(
                "",
                "",
                plain.axis().brokenAt(List.of(new Break(2, "New rules"))),
                "",
                plain.points(),
                List.of(),
                List.of(),
                null);
        assertThat(longest(ReadDrawing.of(plain)).getAttribute("d").replaceAll("[^ML]", ""))
                .isEqualTo("MLLL");
        assertThat(longest(ReadDrawing.of(broken)).getAttribute("d").replaceAll("[^ML]", ""))
                .isEqualTo("MLML");
        assertThat(ReadDrawing.of(broken).texts()).contains("A", "New rules");
    }

    /** A month between two missing ones would be invisible as a line. */
    @Test
    void lonelyPointsAreDots() {
        double[] values = new double[SampleSeries.MONTHS];
        values[50] = NONE;
        values[52] = NONE;
        ReadDrawing drawing = ReadDrawing.of(SampleSeries.plain(values));
        assertThat(drawing.all("circle")).hasSize(1);
    }

    @Test
    void causesDifferInShapeAndColour() {
        ReadDrawing drawing = ReadDrawing.of(SampleSeries.full(36));
        List<String> shapes = new ArrayList<>();
        for (String colour : List.of(Ink.BLUE, Ink.ORANGE, Ink.PURPLE)) {
            List<Element> marks = drawing.with("path", "fill", colour);
            assertThat(marks).as("a mark, and its key in the legend").hasSize(2);
            shapes.add(form(marks.get(0)));
            assertThat(form(marks.get(1))).isEqualTo(form(marks.get(0)));
        }
        assertThat(shapes).doesNotHaveDuplicates();
        assertThat(drawing.texts()).contains("Improvement", "Concern", "Clear rise or fall", "Provisional limits");
    }

    private static String form(Element path) {
        List<Spot> corners = ReadDrawing.corners(path);
        StringBuilder form = new StringBuilder();
        for (Spot corner : corners) {
            form.append(Math.round(corner.x() - corners.get(0).x()))
                    .append(' ')
                    .append(Math.round(corner.y() - corners.get(0).y()))
                    .append(' ');
        }
        return form.toString();
    }

    @Test
    void legendNamesOnlyWhatIsThere() {
        assertThat(ReadDrawing.of(SampleSeries.plain(3, 4, 5)).texts())
                .doesNotContain("Improvement", "Concern", "Limits", "Provisional limits")
                .contains("Jun 2010: 5.0", "Offences");
    }

    @ParameterizedTest
    @CsvSource({"12, 6", "24, 4", "36, 6", "60, 5", "100, 4", "188, 5"})
    void yearsAreLabelledWithoutCrowding(int months, int labels) {
        ReadDrawing drawing = ReadDrawing.of(SampleSeries.full(months));
        List<String> times = drawing.texts().stream()
                .filter(text -> text.matches("[A-Z][a-z]{2} 20\\d\\d"))
                .toList();
        assertThat(times).hasSize(labels);
        if (months >= 60) {
            assertThat(times).allMatch(text -> text.startsWith("Jan "));
        }
        assertThat(drawing.collisions()).isEmpty();
    }

    @Test
    void saysWhereTheAxisDoesNotStartAtZero() {
        String remark = "The axis does not start at 0";
        assertThat(ReadDrawing.of(SampleSeries.plain(300, 320, 310)).texts()).contains(remark);
        assertThat(ReadDrawing.of(SampleSeries.plain(3, 320, 310)).texts()).doesNotContain(remark);
        assertThat(ReadDrawing.of(SampleSeries.plain(-3, 320, 310)).texts()).doesNotContain(remark);
    }

    @Test
    void emptyChartSaysSo() {
        assertThat(ReadDrawing.of(SampleSeries.plain()).texts()).containsExactly("Offences", "No data");
        assertThat(ReadDrawing.of(SampleSeries.plain(NONE, NONE)).texts()).containsExactly("Offences", "No data");
    }

    @Test
    void onePointIsADotInTheMiddle() {
        ReadDrawing drawing = ReadDrawing.of(SampleSeries.plain(1e12));
        assertThat(drawing.all("circle")).hasSize(1);
        assertThat(drawing.texts()).contains("1.0tn", "Apr 2010: 1.0E12");
    }

    @Test
    void labelsThatMeetMoveApart() {
        RunChart plain = SampleSeries.plain(10, 10, 10);
        ReferenceLine ten = new ReferenceLine(10, "Ten");
        RunChart chart = new RunChart(
                "",
                "",
                plain.axis(),
                "",
                plain.points(),
                List.of(new RunChart.Phase(0, 3, ten, ten, ten, false)),
                List.of(),
                ten);
        ReadDrawing drawing = ReadDrawing.of(chart);
        assertThat(drawing.texts()).filteredOn("Ten"::equals).hasSize(4);
        assertThat(drawing.collisions()).isEmpty();
    }

    private static Element longest(ReadDrawing drawing) {
        return drawing.with("path", "stroke", Ink.LINE).stream()
                .filter(path -> path.getAttribute("stroke-width").equals("2"))
                .findFirst()
                .orElseThrow();
    }

    /** What the labels of the axis of values say about heights. */
    private record Axes(double zero, double one, double low, double high) {
        static Axes of(ReadDrawing drawing) {
            List<Word> ticks = drawing.words().stream()
                    .filter(word -> word.text().matches("[0-9]+") && word.left() < 60)
                    .toList();
            Word first = ticks.get(0);
            Word last = ticks.get(ticks.size() - 1);
            return new Axes(
                    Double.parseDouble(first.text()), Double.parseDouble(last.text()), middle(first), middle(last));
        }

        private static double middle(Word word) {
            return word.bottom() - 0.22 * 14 - 4.8;
        }

        double value(double y) {
            return zero + (y - low) / (high - low) * (one - zero);
        }

        List<Double> levels(List<Element> lines) {
            return lines.stream()
                    .map(line -> ReadDrawing.spot(line, "x1", "y1"))
                    .map(spot -> Math.round(value(spot.y()) * 10) / 10.0)
                    .toList();
        }
    }
}
