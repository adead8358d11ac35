package org.callover.kpi.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.explanation.part.ExplainedScore;
import org.callover.kpi.explanation.part.FigureSteps;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorer;
import org.callover.kpi.statistics.Confidence;

/** Explains a score: asks for the score, then writes down the working that it kept. */
public final class Explainer {

    private final Areas areas;
    private final Dataset dataset;
    private final Function<IndicatorId, Optional<Indicator>> indicators;

    /** @param indicators all indicators that another may be read together with */
    public Explainer(Areas areas, Dataset dataset, Function<IndicatorId, Optional<Indicator>> indicators) {
        this.areas = areas;
        this.dataset = dataset;
        this.indicators = indicators;
    }

    /**
     * The derivation of one score.
     *
     * @param confidence the confidence of the interval around the value
     * @throws IllegalArgumentException unless the request is for one row in one known area
     */
    public Explanation explain(ScoreRequest request, Confidence confidence) {
        Scorer scorer = new Scorer(areas, dataset, indicators);
        Dataset open = scorer.opened(request);
        Score score = one(scorer.score(request, open).scores());
        SubjectSteps about = new SubjectSteps(score, request);
        if (!score.indicator().isScored()) {
            return new Explanation(score, about.whole());
        }
        ExplainedScore subject = new ExplainedScore(score, areas, Figures.of(score.indicator(), areas, open));
        List<ExplanationStep> steps = new ArrayList<>();
        FigureSteps values = new FigureSteps(subject);
        Period period = score.period();
        if (period != null) {
            steps.add(about.window(period));
            steps.add(values.of(subject.area(), period));
        }
        if (score.result() instanceof Scored scored) {
            steps.addAll(scored(subject, values, scored, confidence));
        }
        return new Explanation(score, about.whole().over(steps));
    }

    private static Score one(List<Score> scores) {
        if (scores.size() != 1) {
            throw new IllegalArgumentException(
                    "one score is explained at a time, and %d were asked for".formatted(scores.size()));
        }
        return scores.get(0);
    }

    private static List<ExplanationStep> scored(
            ExplainedScore subject, FigureSteps values, Scored scored, Confidence confidence) {
        Score score = subject.score();
        List<ExplanationStep> steps = new ArrayList<>();
        score.interval(confidence)
                .map(interval -> new ChanceSteps(subject.indicator()).interval(interval, scored.figure()))
                .ifPresent(steps::add);
        steps.add(new ComparisonSteps(subject, values)
                .of(scored.comparison(), scored.figure().period()));
        scored.standings()
                .forEach(standing -> steps.addAll(new StandingSteps(subject, values, standing, scored).steps()));
        steps.add(new RatingSteps(subject, values).of(scored.rating()));
        if (scored.forecast() != null) {
            steps.add(new ForecastSteps(subject, values).of(scored.forecast()));
        }
        steps.add(new ControlSteps(subject).of(scored.controlPoint().read()));
        if (scored.paired() != null) {
            steps.add(SubjectSteps.paired(scored.paired()));
        }
        score.breaksWithin().forEach(at -> steps.add(ComparisonSteps.broken(at)));
        return steps;
    }
}
