package org.callover.kpi.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparisons;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.explanation.part.ExplainedScore;
import org.callover.kpi.explanation.part.FigureSteps;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.period.Period;
import org.callover.kpi.rating.Forecast;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorer;
import org.callover.kpi.standing.MemberOrder;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standings;
import org.callover.kpi.statistics.Confidence;

/** Explains a score: has the scorer score, then takes apart what came of it. */
public final class Explainer {

    private final Areas areas;
    private final Dataset dataset;
    private final Function<IndicatorId, Optional<Indicator>> indicators;

    /** @param indicators every indicator that another may be read together with */
    public Explainer(Areas areas, Dataset dataset, Function<IndicatorId, Optional<Indicator>> indicators) {
        this.areas = areas;
        this.dataset = dataset;
        this.indicators = indicators;
    }

    /**
     * The derivation of one score.
     *
     * @param confidence that of the interval around the value
     * @throws IllegalArgumentException unless the request is for one row in one area that is known
     */
    public Explanation explain(ScoreRequest request, Confidence confidence) {
        List<Score> scores =
                new Scorer(areas, dataset, indicators).score(request).scores();
        if (scores.size() != 1) {
            throw new IllegalArgumentException(
                    "one score is explained at a time, and %d were asked for".formatted(scores.size()));
        }
        Score score = scores.get(0);
        SubjectSteps about = new SubjectSteps(score, request);
        if (score.indicator().status() != Status.LIVE) {
            return new Explanation(score, about.whole());
        }
        Comparator with = request.comparator();
        Figures figures = Figures.of(score.indicator(), areas, dataset);
        ExplainedScore subject = new ExplainedScore(
                score, with == null ? score.row().comparator() : with, areas, figures.dataset(), figures);
        return new Explanation(score, about.whole().over(parts(subject, about, confidence)));
    }

    private List<ExplanationStep> parts(ExplainedScore subject, SubjectSteps about, Confidence confidence) {
        FigureSteps values = new FigureSteps(subject);
        List<ExplanationStep> steps = new ArrayList<>();
        if (subject.score().result() instanceof Scored scored) {
            steps.add(about.window(scored.figure().period()));
            steps.add(values.of(subject.score().area().code(), scored.figure().period()));
            scored(subject, values, scored, confidence, steps);
        } else {
            Period period = subject.score().period();
            if (period != null) {
                steps.add(about.window(period));
                steps.add(values.of(subject.score().area().code(), period));
            }
        }
        return steps;
    }

    private void scored(
            ExplainedScore subject,
            FigureSteps values,
            Scored scored,
            Confidence confidence,
            List<ExplanationStep> steps) {
        Score score = subject.score();
        AreaCode area = score.area().code();
        Figure figure = scored.figure();
        score.interval(confidence)
                .ifPresent(interval -> steps.add(new ChanceSteps(subject.indicator()).interval(interval, figure)));
        steps.add(new ComparisonSteps(subject, values).of(scored.comparison(), area, figure));
        scored.standings().forEach(standing -> standing(subject, values, standing, figure, steps));
        steps.add(new RatingSteps(subject, values)
                .of(scored.rating(), area, figure, on -> compared(subject, area, scored, on)));
        Forecast forecast = scored.forecast();
        if (forecast != null) {
            steps.add(new ForecastSteps(subject, values).of(forecast, area));
        }
        steps.add(new ControlSteps(subject).of(scored.controlPoint().read()));
        if (scored.paired() != null) {
            steps.add(SubjectSteps.paired(scored.paired()));
        }
        score.breaksWithin().forEach(at -> steps.add(ComparisonSteps.broken(at)));
    }

    private void standing(
            ExplainedScore subject, FigureSteps values, Standing standing, Figure figure, List<ExplanationStep> steps) {
        StandingSteps parts = new StandingSteps(subject, values, standing, figure);
        steps.add(parts.benchmark());
        Standing.Rank rank = standing.rank();
        if (rank != null) {
            Standings standings = Standings.ranked(
                    subject.indicator(),
                    standing.benchmark(),
                    subject.figures(),
                    areas,
                    indicators,
                    other -> Figures.of(other, areas, dataset));
            MemberOrder places = standings.places(subject.score().window(), subject.comparator());
            steps.add(parts.rank(rank, Objects.requireNonNull(places, "what has a rank has places")));
        }
    }

    private static Comparison compared(ExplainedScore subject, AreaCode area, Scored scored, Comparator on) {
        return on.equals(subject.comparator())
                ? scored.comparison()
                : new Comparisons(subject.indicator(), subject.score().window(), subject.figures())
                        .of(area, scored.figure(), on);
    }
}
