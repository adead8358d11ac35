package org.callover.kpi.explanation;

import java.util.List;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparisons;
import org.callover.kpi.explanation.part.ExplainedScore;
import org.callover.kpi.explanation.part.FigureSteps;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Window;
import org.callover.kpi.rating.Forecast;
import org.callover.kpi.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** Takes a forecast apart: the months so far over their share of the year, and the colour that would be. */
final class ForecastSteps {

    private final ExplainedScore subject;
    private final FigureSteps values;

    ForecastSteps(ExplainedScore subject, FigureSteps values) {
        this.subject = subject;
        this.values = values;
    }

    ExplanationStep of(Forecast forecast, AreaCode area) {
        Figure year = forecast.figure();
        ExplanationStep soFar = values.of(area, forecast.soFar());
        Quantity share = forecast.share().share();
        ExplanationStep profile = new TargetSteps(subject, values).profile(forecast.share(), area);
        Interval interval = forecast.interval();
        return ExplanationStep.of(
                        StepKind.FORECAST,
                        "%s / %s = %s for %s%s"
                                .formatted(
                                        StepNumbers.text(soFar.valueOrThrow()),
                                        StepNumbers.text(share),
                                        StepNumbers.text(year.value()),
                                        year.period().label(),
                                        interval == null
                                                ? ""
                                                : ", between %s and %s 19 times out of 20"
                                                        .formatted(
                                                                StepNumbers.text(interval.lower()),
                                                                StepNumbers.text(interval.upper()))))
                .worth(year.value(), Arithmetic.QUOTIENT)
                .with(Fact.of("times", 1), Fact.of("period", year.period().toString()))
                .with(limits(interval))
                .over(soFar, profile, rating(forecast, area));
    }

    private static List<Fact> limits(@Nullable Interval interval) {
        return interval == null
                ? List.of()
                : List.of(
                        Fact.of("method", interval.method().name()),
                        Fact.of("lower", interval.lower()),
                        Fact.of("upper", interval.upper()));
    }

    private ExplanationStep rating(Forecast forecast, AreaCode area) {
        Comparisons comparisons = new Comparisons(subject.indicator(), Window.FINANCIAL_YEAR, subject.figures());
        return new RatingSteps(subject, values)
                .of(forecast.rating(), area, forecast.figure(), on -> compared(comparisons, forecast, area, on));
    }

    private static Comparison compared(Comparisons comparisons, Forecast forecast, AreaCode area, Comparator on) {
        return comparisons.of(area, forecast.figure(), forecast.soFar(), on);
    }
}
