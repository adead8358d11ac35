package org.callover.kpi.score;

import java.time.YearMonth;
import java.util.Optional;
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
import org.callover.kpi.score.Comparison.NotCompared;
import org.jspecify.annotations.Nullable;

/** One row of a scorecard: an indicator scored in one area after another, what they share computed once. */
final class RowScorer {

    private final KpiSet.Row row;
    private final Indicator indicator;
    private final Window window;
    private final Comparator comparator;
    private final YearMonth anchor;
    private final Optional<Period> usual;
    private final @Nullable Figures figures;
    private final @Nullable Standings standings;

    RowScorer(KpiSet.Row row, ScoreRequest request, Areas areas, Dataset dataset) {
        this.row = row;
        this.indicator = row.indicator();
        this.window = request.windowOf(row);
        this.comparator = request.comparatorOf(row);
        this.anchor = request.anchor();
        this.usual = window instanceof Window.Latest ? Optional.empty() : Optional.of(window.endingAt(anchor));
        Benchmark benchmark = indicator.benchmark();
        this.figures = indicator.status() == Status.LIVE
                ? new Figures(indicator.measureOrThrow(), indicator.isPercentage(), areas, dataset)
                : null;
        this.standings =
                figures == null || benchmark == null ? null : new Standings(indicator, benchmark, figures, areas);
    }

    KpiSet.Row row() {
        return row;
    }

    Score score(Area area) {
        return new Score(row, area, window, figures == null ? notLive() : result(figures, area.code()));
    }

    private Score.Result notLive() {
        boolean retired = indicator.status() == Status.RETIRED;
        return new Score.NotScored(Unscored.of(
                null,
                retired ? UnscoredReason.RETIRED : UnscoredReason.IN_DEVELOPMENT,
                retired ? "the indicator is retired" : "the indicator is in development"));
    }

    private Score.Result result(Figures of, AreaCode area) {
        Optional<Period> period = period(of, area);
        if (period.isEmpty()) {
            return new Score.NotScored(
                    Unscored.of(null, UnscoredReason.NO_DATA, "nothing was observed up to " + Period.name(anchor)));
        }
        Evaluated evaluated = of.at(area, period.get());
        return evaluated instanceof Figure figure
                ? scored(of, area, figure)
                : new Score.NotScored((Unscored) evaluated);
    }

    private Score.Scored scored(Figures of, AreaCode area, Figure figure) {
        Comparison comparison = compare(of, area, figure, comparator);
        Rating rating = new Rater(indicator, on -> on.equals(comparator) ? comparison : compare(of, area, figure, on))
                .rate(figure, comparison, window);
        return new Score.Scored(
                figure,
                comparison,
                rating,
                standings == null ? null : standings.of(area, figure.period(), comparison.period()));
    }

    private Optional<Period> period(Figures of, AreaCode area) {
        return window instanceof Window.Latest ? of.latest(area, anchor) : usual;
    }

    private Comparison compare(Figures of, AreaCode area, Figure now, Comparator with) {
        if (with instanceof Comparator.None) {
            return new NotCompared(with, null, UnscoredReason.NO_COMPARATOR, "no comparison is asked for");
        }
        Period before = before(of, area, now.period(), with);
        if (indicator.measureOrThrow().growsWithTime()
                && before.months() != now.period().months()) {
            return new NotCompared(
                    with,
                    before,
                    UnscoredReason.UNEQUAL_LENGTHS,
                    "a figure over %d months cannot be set beside one over %d"
                            .formatted(now.period().months(), before.months()));
        }
        return of.at(area, before) instanceof Figure figure
                ? Comparison.of(with, figure, now, indicator.isPercentage(), indicator.directionOrThrow())
                : notCompared(with, (Unscored) of.at(area, before));
    }

    private static NotCompared notCompared(Comparator with, Unscored why) {
        return new NotCompared(with, why.period(), why.reason(), why.text());
    }

    /**
     * The period to compare with. Surveys and counts that come now and then are compared with the last one made up to a
     * year before the month the rule asks for.
     */
    private Period before(Figures of, AreaCode area, Period now, Comparator with) {
        if (!(window instanceof Window.Latest)) {
            return with.periodFor(window, now);
        }
        Period wanted = with instanceof Comparator.Previous
                ? Period.of(now.start().minusMonths(1))
                : with.periodFor(window, now);
        return of.latest(area, wanted.last())
                .filter(found -> with instanceof Comparator.Previous
                        || found.last().isAfter(wanted.last().minusYears(1)))
                .orElse(wanted);
    }
}
