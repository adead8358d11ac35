package org.callover.kpi.explanation;

import org.callover.kpi.explanation.part.ExplainedScore;
import org.callover.kpi.explanation.part.FigureSteps;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.rating.Forecast;
import org.callover.kpi.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** Explains a forecast: the months so far divided by their share of the year, and the colour that would follow. */
final class ForecastSteps {

    private final ExplainedScore subject;
    private final FigureSteps values;

    ForecastSteps(ExplainedScore subject, FigureSteps values) {
        this.subject = subject;
        this.values = values;
    }

    ExplanationStep of(Forecast forecast) {
        Figure year = forecast.figure();
        ExplanationStep soFar = values.of(subject.area(), forecast.soFar());
        ExplanationStep step = ExplanationStep.of(
                        StepKind.FORECAST,
                        "%s / %s = %s for %s",
                        soFar,
                        forecast.share().share(),
                        year.value(),
                        year.period())
                .worth(year.value(), Arithmetic.QUOTIENT)
                .with("times", 1)
                .with("period", year.period());
        return within(step, forecast.interval())
                .over(
                        soFar,
                        new TargetSteps(subject, values).profile(forecast.share()),
                        new RatingSteps(subject, values).of(forecast.rating()));
    }

    private static ExplanationStep within(ExplanationStep step, @Nullable Interval interval) {
        return interval == null
                ? step
                : step.saying(StepNumbers.say(
                                ", between %s and %s 19 times out of 20", interval.lower(), interval.upper()))
                        .with("method", interval.method())
                        .with("lower", interval.lower())
                        .with("upper", interval.upper());
    }
}
