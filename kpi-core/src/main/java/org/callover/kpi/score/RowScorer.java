package org.callover.kpi.score;

import java.time.YearMonth;
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

    KpiSet.Row row() {
        return row;
    }

    Score score(Area area) {
        return new Score(row, area, window, workings == null ? notLive() : result(workings, area));
    }

    private Score.Result notLive() {
        boolean retired = indicator.status() == Status.RETIRED;
        return new Score.NotScored(Unscored.of(
                null,
                retired ? UnscoredReason.RETIRED : UnscoredReason.IN_DEVELOPMENT,
                retired ? "the indicator is retired" : "the indicator is in development"));
    }

    private Score.Result result(Workings with, Area area) {
        Optional<Period> period = window instanceof Window.Latest ? with.figures.latest(area.code(), anchor) : usual;
        if (period.isEmpty()) {
            return new Score.NotScored(
                    Unscored.of(null, UnscoredReason.NO_DATA, "nothing was observed up to " + Period.name(anchor)));
        }
        Evaluated evaluated = with.figures.at(area.code(), period.get());
        return evaluated instanceof Figure figure
                ? paired(scored(with, area.code(), figure), area)
                : new Score.NotScored((Unscored) evaluated);
    }

    private Score.Scored paired(Score.Scored scored, Area area) {
        return outcome == null ? scored : scored.with(Paired.of(scored, outcome.score(area)));
    }

    private Score.Scored scored(Workings with, AreaCode area, Figure figure) {
        Comparison comparison = with.comparisons.of(area, figure, comparator);
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
