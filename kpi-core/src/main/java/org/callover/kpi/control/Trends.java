package org.callover.kpi.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.callover.kpi.figure.Chance;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.statistics.TrendTest;

/** The trend of an indicator's years. Counts and rates are tested by their intervals, percentages by their parts. */
final class Trends {

    private final Indicator indicator;
    private final Figures figures;

    Trends(Indicator indicator, Figures figures) {
        this.indicator = indicator;
        this.figures = figures;
    }

    Control of(AreaCode area, NativeRun years, List<NativeRun.Parting> parted) {
        NativeRun run = years.from(
                parted.stream().mapToInt(NativeRun.Parting::first).max().orElse(0));
        if (run.length() < TrendTest.YEARS) {
            return UnchartedWords.tooFew(run);
        }
        return test(run, figures(area, run))
                .<Control>map(test -> new Control.Trended(indicator, run, test))
                .orElseGet(() -> UnchartedWords.noParts(whyNoParts()));
    }

    private List<Figure> figures(AreaCode area, NativeRun run) {
        List<Figure> found = new ArrayList<>(run.length());
        for (int at = 0; at < run.length(); at++) {
            found.add((Figure) figures.at(area, run.period(at)));
        }
        return found;
    }

    private Optional<TrendTest> test(NativeRun run, List<Figure> found) {
        int[] years = IntStream.range(0, run.length())
                .map(at -> run.period(at).start().getYear())
                .toArray();
        if (!found.stream().allMatch(figure -> Chance.isTestable(indicator, figure))) {
            return Optional.empty();
        }
        double[] parts = all(found, figure -> Chance.events(indicator, figure));
        double[] wholes = all(found, Trends::whole);
        if (indicator.scale().chance() == Indicator.Chance.BINOMIAL) {
            return Optional.of(TrendTest.proportions(years, parts, wholes));
        }
        return Optional.of(
                indicator.parts().isPerPopulation() || indicator.parts().averagePer() != null
                        ? TrendTest.rates(
                                years,
                                parts,
                                wholes,
                                indicator.parts().factor().per().doubleValue())
                        : TrendTest.counts(years, parts));
    }

    private String whyNoParts() {
        Measure measure = indicator.measureOrThrow();
        if (measure.parts().chance() == Indicator.Chance.NONE) {
            return "a %s has no parts to test for a trend".formatted(measure.keyword());
        }
        if (indicator.scale().chance() == Indicator.Chance.NONE) {
            return "a %s of amounts does not count events, so it cannot be tested for a trend"
                    .formatted(measure.keyword());
        }
        return measure.parts().chance() == Indicator.Chance.POISSON
                ? "a year's count is below zero or not a whole number, so it cannot be tested for a trend"
                : "in one year the percentage is above 100%, so it cannot be tested for a trend";
    }

    private static double whole(Figure figure) {
        Quantity denominator = figure.denominator();
        return denominator == null ? Double.NaN : denominator.toDouble();
    }

    private static double[] all(List<Figure> figures, ToDoubleFunction<Figure> part) {
        return figures.stream().mapToDouble(part).toArray();
    }
}
