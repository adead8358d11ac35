package org.callover.gateway.document.chart.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.callover.gateway.document.chart.SampleSeries;
import org.callover.gateway.document.chart.Sparkline;
import org.callover.gateway.document.chart.svg.ReadDrawing.Spot;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SparkDrawingTest {

    @Test
    void lineReachesFromTheLowestToTheHighestValue() {
        ReadDrawing drawing = spark(10, 30, 20);
        List<Spot> corners = ReadDrawing.corners(drawing.all("path").get(0));
        assertThat(corners).extracting(Spot::y).containsExactly(25.0, 5.0, 15.0);
        Element dot = drawing.all("circle").get(0);
        assertThat(ReadDrawing.spot(dot, "cx", "cy")).isEqualTo(corners.get(2));
    }

    @Test
    void equalValuesAreALineInTheMiddle() {
        assertThat(ReadDrawing.corners(spark(7, 7).all("path").get(0)))
                .extracting(Spot::y)
                .containsExactly(15.0, 15.0);
    }

    @Test
    void onePointIsADot() {
        Element dot = spark(7).all("circle").get(0);
        assertThat(ReadDrawing.number(dot, "cx")).isCloseTo(60, within(0.01));
    }

    @Test
    void emptyOneSaysSo() {
        assertThat(spark().texts()).containsExactly("No data");
    }

    private static ReadDrawing spark(double... values) {
        return ReadDrawing.of(new Sparkline("", "", values.length, SampleSeries.points(values)));
    }
}
