package org.callover.kpi.score;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.comparison.Comparisons;
import org.callover.kpi.comparison.SharedChanges;
import org.callover.kpi.control.ControlPoint;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.rating.Forecaster;
import org.callover.kpi.rating.Rater;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.score.RowFigures.Workings;
import org.callover.kpi.standing.MemberOrder;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standings;
import org.jspecify.annotations.Nullable;

/** Scores one row of a scorecard: an indicator in one area after another. What the areas share is computed once. */
final class RowScorer {

    private final KpiSet.Row row;
    private final Indicator indicator;
    private final Window window;
    private final Comparator comparator;
    private final YearMonth anchor;
    private final Optional<Period> usual;
    private final @Nullable Judges judges;
    private final @Nullable RowScorer outcome;
    private @Nullable Period recent;
    private YearMonth lastOfRecent;

    /** The parts that judge an indicator's figures, over the window asked for. */
    private record Judges(
            Workings workings,
            Comparisons comparisons,
            Rater rater,
            @Nullable Forecaster forecaster,
            @Nullable SharedChanges inCommon,
            List<Placing> placings,
            List<MemberOrder> orders) {}

    /** A group that the row is compared with, and the order of its members if they are ranked. */
    private record Placing(Standings standings, @Nullable MemberOrder places) {
        Standing of(AreaCode area, Figure figure, @Nullable Period before) {
            return standings.of(area, figure, before, places);
        }
    }

    /** An area's figure and its comparison; there is no comparison without a figure. */
    private record Subject(
            Area area, EvaluatedFigure evaluated, @Nullable Comparison comparison) {}

    RowScorer(RowFigures line, ScoreRequest request) {
        RowFigures paired = line.outcome();
        Workings workings = line.workings();
        this.outcome = paired == null ? null : new RowScorer(paired, request);
        this.row = line.row();
        this.indicator = row.indicator();
        this.window = request.windowOf(row);
        this.comparator = request.comparatorOf(row);
        this.anchor = request.anchor();
        this.lastOfRecent = anchor;
        this.usual = window instanceof Window.Latest ? Optional.empty() : Optional.of(window.endingAt(anchor));
        this.judges = workings == null ? null : judges(workings);
    }

    private Judges judges(Workings workings) {
        Figures figures = workings.figures();
        Standings standings = workings.first();
        Comparisons comparisons = new Comparisons(indicator, window, figures);
        List<Placing> placings = workings.standings().stream()
                .map(each -> new Placing(each, each.places(window, comparator)))
                .toList();
        return new Judges(
                workings,
                comparisons,
                new Rater(indicator, window, comparator, figures, standings),
                window.equals(Window.FYTD) ? new Forecaster(indicator, comparator, figures, standings) : null,
                standings == null ? null : new SharedChanges(standings.group(), figures, comparisons, comparator),
                placings,
                placings.stream().map(Placing::places).filter(Objects::nonNull).toList());
    }

    /**
     * Scores the areas. All figures come first and then what is based on them, so that what two periods of an area
     * share is read once.
     */
    List<Score> score(List<Area> all) {
        Judges with = judges;
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
        return new Score.NotScored(
                switch (indicator.status()) {
                    case RETIRED -> Unscored.of(null, UnscoredReason.RETIRED, "the indicator is retired");
                    case IN_DEVELOPMENT ->
                        Unscored.of(null, UnscoredReason.IN_DEVELOPMENT, "the indicator is in development");
                    case LIVE -> Unscored.of(null, UnscoredReason.NARRATIVE, "the row is commentary without a number");
                });
    }

    private Subject subject(Judges with, Area area) {
        EvaluatedFigure evaluated = evaluated(with.workings.figures(), area.code());
        return new Subject(
                area,
                evaluated,
                evaluated instanceof Figure figure ? with.comparisons.of(area.code(), figure, comparator) : null);
    }

    private EvaluatedFigure evaluated(Figures figures, AreaCode area) {
        boolean isLatest = window instanceof Window.Latest;
        Optional<Unscored> ended = isLatest ? figures.ended(area, anchor) : Optional.empty();
        if (ended.isPresent()) {
            return ended.get();
        }
        Optional<Period> period = isLatest ? figures.latest(area, anchor) : usual;
        return period.isPresent()
                ? figures.at(area, period.get())
                : Unscored.of(null, UnscoredReason.NO_DATA, "there are no observations up to " + Period.name(anchor));
    }

    private Score.Result result(Judges with, Subject subject) {
        Comparison comparison = subject.comparison;
        if (comparison == null) {
            return new Score.NotScored((Unscored) subject.evaluated);
        }
        Score.Scored scored = scored(with, subject.area.code(), (Figure) subject.evaluated, comparison);
        return outcome == null ? scored : scored.with(PairedOutcome.of(scored, outcome.score(subject.area)));
    }

    private Score.Scored scored(Judges with, AreaCode area, Figure figure, Comparison comparison) {
        Rating rating = with.rater.rate(
                area,
                figure,
                comparison,
                on -> on.equals(comparator) ? comparison : with.comparisons.of(area, figure, on));
        int age = age(figure);
        YearMonth last = last(figure.period());
        Forecaster forecaster = with.forecaster;
        return new Score.Scored(
                figure,
                comparison,
                rating.aged(age, indicator.judging().maxAge()),
                standings(with.placings, area, figure, alike(comparison)),
                forecaster == null ? null : forecaster.at(area, last).orElse(null),
                new ControlPoint(with.workings.controls(), area, last),
                age,
                null,
                with.orders,
                with.inCommon);
    }

    /** The earlier period that a group is compared with too; null if the counting is not the same in both. */
    private static @Nullable Period alike(Comparison comparison) {
        boolean isUnlike = comparison instanceof NotCompared none
                && (none.reason() == UnscoredReason.SERIES_BREAK || none.reason() == UnscoredReason.DENOMINATOR_BASIS);
        return isUnlike ? null : comparison.period();
    }

    /** The last month of a period, which is kept because most areas of a row have figures of the same period. */
    private YearMonth last(Period period) {
        YearMonth last = period == recent ? lastOfRecent : period.last();
        recent = period;
        lastOfRecent = last;
        return last;
    }

    private static List<Standing> standings(
            List<Placing> placings, AreaCode area, Figure figure, @Nullable Period before) {
        if (placings.size() == 1) {
            return List.of(placings.get(0).of(area, figure, before));
        }
        return placings.stream().map(each -> each.of(area, figure, before)).toList();
    }

    /** The age of a figure. The latest observation may be old; every other window states which months it is for. */
    private int age(Figure figure) {
        return window instanceof Window.Latest ? (int) figure.period().last().until(anchor, ChronoUnit.MONTHS) : 0;
    }
}
