package org.callover.kpi.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.callover.kpi.control.Control.Charted;
import org.callover.kpi.control.Control.NotCharted;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.Places;
import org.callover.kpi.period.Period;

/** A chart's values are the figures of its periods, however they were read, and its latest point is that of the chart. */
class ControlLawsTest {

    private static final YearMonth FIRST = YearMonth.of(2020, 1);

    @Property
    void theRunIsOfFiguresAndItsGapsAreWhereThereAreNone(
            @ForAll("measures") String measure,
            @ForAll("lines") List<String> lines,
            @ForAll @IntRange(max = 30) int last) {
        Charting desk = new Charting(Places.of("camden"), Told.dataset(String.join("\n", lines)));
        Indicator indicator = Defined.as(measure).indicator();
        Figures figures = Figures.of(indicator, desk.areas(), desk.dataset());
        Control control = desk.at(indicator, "camden", FIRST.plusMonths(last).toString());
        if (control instanceof Charted charted) {
            NativeRun run = charted.run();
            double[] expected = IntStream.range(0, run.length())
                    .mapToDouble(i -> ((Figure) figures.at(Charting.CAMDEN, run.period(i)))
                            .value()
                            .toDouble())
                    .toArray();
            assertThat(run.values()).isEqualTo(expected);
            assertThat(charted.reading()).isEqualTo(charted.chart().reading());
            assertThat(figures.at(Charting.CAMDEN, run.period(0).previous()))
                    .isInstanceOf(EvaluatedFigure.Unscored.class);
            run.gaps().stream().flatMap(gap -> gap.period().stream()).forEach(month -> assertThat(
                            figures.at(Charting.CAMDEN, Period.of(month)))
                    .isInstanceOf(EvaluatedFigure.Unscored.class));
            assertThat(run.length()
                            + run.gaps().stream()
                                    .mapToInt(gap -> gap.period().months())
                                    .sum())
                    .isEqualTo(run.extent().months());
            YearMonth next = run.last().end();
            for (YearMonth month = next; !month.isAfter(FIRST.plusMonths(last)); month = month.plusMonths(1)) {
                assertThat(figures.at(Charting.CAMDEN, Period.of(month))).isInstanceOf(EvaluatedFigure.Unscored.class);
            }
        } else {
            assertThat(((NotCharted) control).code()).isIn(UnchartedReason.NO_DATA, UnchartedReason.TOO_FEW);
        }
    }

    @Provide
    Arbitrary<String> measures() {
        return Arbitraries.of(
                "count calls",
                "count calls + texts",
                "count calls - texts",
                "average-per-day calls",
                "average-per-day calls + texts",
                "average-per-year calls - texts",
                "share calls in camden",
                "rate calls per 1000 over people",
                "rate calls + texts per 1000 over people",
                "percentage calls over texts",
                "mean calls over texts",
                "level calls",
                "weighted-mean calls by texts");
    }

    /** Months of two series with few gaps, zeros among them, and a population that is not of every year. */
    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> months = Combinators.combine(
                        Arbitraries.of("calls", "texts"),
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(0, 40).map(value -> value % 10 == 9 ? value + ".5" : "" + value))
                .as((series, month, value) -> "%s camden %s %s".formatted(series, FIRST.plusMonths(month), value));
        Arbitrary<List<String>> counts = months.list().ofMinSize(20).ofMaxSize(120);
        Arbitrary<List<String>> people = Arbitraries.integers()
                .between(2019, 2022)
                .map(year -> "people camden %d %d".formatted(year, 900 + year))
                .list()
                .uniqueElements()
                .ofMaxSize(3);
        return Combinators.combine(counts, people).as((some, others) -> IntStream.range(0, 2)
                .mapToObj(i -> i == 0 ? some : others)
                .flatMap(List::stream)
                .toList());
    }
}
