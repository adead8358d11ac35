package org.callover.kpi.score;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparisons;
import org.callover.kpi.control.ControlPoint;
import org.callover.kpi.control.Controls;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.figure.Evaluated;
import org.callover.kpi.figure.Evaluated.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.rating.Forecaster;
import org.callover.kpi.rating.Rater;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.standing.Standings;
import org.jspecify.annotations.Nullable;

/** One row of a scorecard: an indicator scored in one area after another, what they share computed once. */
final class RowScorer {

    private final KpiSet.Row row;
    private final Indicator indicator;
    private final Window window;
    private final Comparator comparator;
    private final YearMonth anchor;
    private final Optional<Period> usual;
    private final @Nullable Workings workings;
    private final @Nullable RowScorer outcome;

    /** What an indicator that is scored is scored with. */
    private record Workings(
            Figures figures,
            Comparisons comparisons,
            @Nullable Standings standings,
            Rater rater,
            Controls controls,
            @Nullable Forecaster forecaster) {}

    /** An area's figure and its comparison; no comparison where there is no figure. */
    private record Subject(
            Area area, Evaluated evaluated, @Nullable Comparison comparison) {}

    /** @param outcome scores the indicator that this one is read together with, if it names one */
    RowScorer(KpiSet.Row row, ScoreRequest request, Areas areas, Dataset dataset, @Nullable RowScorer outcome) {
        this.outcome = outcome;
        this.row = row;
        this.indicator = row.indicator();
        this.window = request.windowOf(row);
        this.comparator = request.comparatorOf(row);
        this.anchor = request.anchor();
        this.usual = window instanceof Window.Latest ? Optional.empty() : Optional.of(window.endingAt(anchor));
        this.workings = indicator.status() == Status.LIVE ? workings(areas, dataset) : null;
    }

    private Workings workings(Areas areas, Dataset dataset) {
        Figures figures = Figures.of(indicator, areas, dataset);
        Benchmark benchmark = indicator.benchmark();
        Standings standings = benchmark == null ? null : new Standings(indicator, benchmark, figures, areas);
        return new Workings(
                figures,
                new Comparisons(indicator, window, figures),
                standings,
                new Rater(indicator, window, comparator, figures, standings),
                new Controls(indicator, figures, areas, dataset),
                window.equals(Window.FYTD) ? new Forecaster(indicator, comparator, figures, standings) : null);
    }

    /** Every area's figures first and then what stands on them: what two periods of an area share is read once. */
    List<Score> score(List<Area> all) {
        Workings with = workings;
        if (with == null) {
            return all.stream().map(area -> score(area, notLive())).toList();
        }
        List<Subject> subjects = all.stream().map(area -> subject(with, area)).toList();
        return subjects.stream()
                .map(subject -> score(subject.area, result(with, subject)))
                .toList();
    }

    Score score(Area area) {
        return score(List.of(area)).get(0);
    }

    private Score score(Area area, Score.Result result) {
        return new Score(row, area, window, result);
    }

    private Score.Result notLive() {
        boolean retired = indicator.status() == Status.RETIRED;
        return new Score.NotScored(Unscored.of(
                null,
                retired ? UnscoredReason.RETIRED : UnscoredReason.IN_DEVELOPMENT,
                retired ? "the indicator is retired" : "the indicator is in development"));
    }

    private Subject subject(Workings with, Area area) {
        Evaluated evaluated = evaluated(with.figures, area.code());
        return new Subject(
                area,
                evaluated,
                evaluated instanceof Figure figure ? with.comparisons.of(area.code(), figure, comparator) : null);
    }

    private Evaluated evaluated(Figures figures, AreaCode area) {
        Optional<Period> period = window instanceof Window.Latest ? figures.latest(area, anchor) : usual;
        return period.isPresent()
                ? figures.at(area, period.get())
                : Unscored.of(null, UnscoredReason.NO_DATA, "nothing was observed up to " + Period.name(anchor));
    }

    private Score.Result result(Workings with, Subject subject) {
        Comparison comparison = subject.comparison;
        if (comparison == null) {
            return new Score.NotScored((Unscored) subject.evaluated);
        }
        Score.Scored scored = scored(with, subject.area.code(), (Figure) subject.evaluated, comparison);
        return outcome == null ? scored : scored.with(Paired.of(scored, outcome.score(subject.area)));
    }

    private Score.Scored scored(Workings with, AreaCode area, Figure figure, Comparison comparison) {
        Rating rating = with.rater.rate(
                area,
                figure,
                comparison,
                on -> on.equals(comparator) ? comparison : with.comparisons.of(area, figure, on));
        Standings standings = with.standings;
        Forecaster forecaster = with.forecaster;
        return new Score.Scored(
                figure,
                comparison,
                rating,
                standings == null ? null : standings.of(area, figure, comparison.period()),
                forecaster == null
                        ? null
                        : forecaster.at(area, figure.period().last()).orElse(null),
                new ControlPoint(with.controls, area, figure.period().last()),
                null);
    }
}
