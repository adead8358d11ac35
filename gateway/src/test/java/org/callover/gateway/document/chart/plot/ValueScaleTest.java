package org.callover.gateway.document.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.callover.gateway.document.chart.plot.ValueScale.Extent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueScaleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                   | 0 1
            7                   | 0 1 2 3 4 5 6 7
            -7                  | −7 −6 −5 −4 −3 −2 −1 0
            42 42               | 0 10 20 30 40 50
            0 1                 | 0 1
            0 0.9               | 0.0 0.2 0.4 0.6 0.8 1.0
            3 97                | 0 20 40 60 80 100
            200 400             | 200 250 300 350 400
            71.3 92.4           | 70 75 80 85 90 95
            -20 60              | −20 0 20 40 60
            -97 -3              | −100 −80 −60 −40 −20 0
            0 1234              | 0 200 400 600 800 1,000 1,200 1,400
            0 1500000           | 0 0.5m 1.0m 1.5m
            1000000000000       | 0 0.2tn 0.4tn 0.6tn 0.8tn 1.0tn
            0 0.000001          | 0 0.0000002 0.0000004 0.0000006 0.0000008 0.0000010
            0 0.000000000003    | 0 5e-13 1e-12 1.5e-12 2e-12 2.5e-12 3e-12
            0 3e20              | 0 5e19 1e20 1.5e20 2e20 2.5e20 3e20
            1000001 1000003     | 1,000,001 1,000,002 1,000,003
            """)
    void ticksAreRound(String values, String labels) {
        Extent extent = new Extent();
        Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).forEach(extent::add);
        assertThat(String.join(" ", extent.scale().labels())).isEqualTo(labels.replaceAll("^0\\.0 ", "0 "));
    }

    @ParameterizedTest
    @CsvSource({"300 400, 0 100 200 300 400", "-300 -200, −300 −250 −200 −150 −100 −50 0"})
    void barsStartAtZero(String values, String labels) {
        Extent extent = new Extent();
        Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).forEach(extent::add);
        assertThat(String.join(" ", extent.fromZero().labels())).isEqualTo(labels);
    }

    /** A mean of 3.5 offences does not put half an offence on the axis. */
    @ParameterizedTest
    @CsvSource({"3.5, 0 1 2 3 4", "0.5, 0 1 2 3 4"})
    void levelsDoNotMakeWholeNumbersBroken(double level, String labels) {
        Extent extent = new Extent();
        extent.add(0);
        extent.add(4);
        extent.reach(level);
        assertThat(String.join(" ", extent.scale().labels())).isEqualTo(labels);
    }

    @Property
    void everyValueLiesBetweenTheFirstAndTheLastTick(
            @ForAll @DoubleRange(min = -1e100, max = 1e100) double one,
            @ForAll @DoubleRange(min = -1e100, max = 1e100) double other) {
        for (double scale : new double[] {1, 1e-50, 1e-99, 1e-103}) {
            holds(one * scale, other * scale);
            holds(one * scale, one * scale * (1 + 1e-12));
        }
    }

    private static void holds(double one, double other) {
        Extent extent = new Extent();
        extent.add(one);
        extent.add(other);
        ValueScale scale = extent.scale();
        assertThat(scale.share(one)).isBetween(-1e-5, 1 + 1e-5);
        assertThat(scale.share(other)).isBetween(-1e-5, 1 + 1e-5);
        assertThat(scale.ticks().count()).isBetween(2L, 10L);
        assertThat(scale.labels()).doesNotHaveDuplicates().allMatch(label -> label.length() <= 24);
        assertThat(scale.shareOf(scale.first())).isZero();
        assertThat(scale.shareOf(scale.last())).isCloseTo(1, within(1e-12));
    }
}
