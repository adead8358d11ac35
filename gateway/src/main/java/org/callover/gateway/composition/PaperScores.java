package org.callover.gateway.composition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.RowChoice;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.score.Scorer;
import org.callover.kpi.summary.ExceptionRule;
import org.callover.kpi.summary.ExceptionalScore;
import org.callover.kpi.summary.Summary;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** The scores that a paper shows, each worked out once. */
final class PaperScores {

    /** How many areas are named in a title. */
    private static final int NAMED = 4;

    private final Snapshot now;
    private final PaperQuestion asked;
    private final Scorer scorer;
    private final Scorecard card;
    private @Nullable Summary summary;
    private final Map<Asked, Score> known = new HashMap<>();

    /** What a score is asked for. */
    private record Asked(
            KpiSet.Row row,
            AreaCode area,
            Period period,
            @Nullable Comparator with) {}

    PaperScores(Snapshot now, PaperQuestion asked) {
        this.now = now;
        this.asked = asked;
        this.scorer = now.scorer();
        this.card = scorer.score(asked.request());
        card.scores().forEach(score -> places(score)
                .forEach(area -> known.put(asked(score.row(), area, asked.period()), score)));
    }

    /** The areas in which a row has this score; a row about an area of its own has one score for all. */
    private List<AreaCode> places(Score score) {
        return score.row().area() == null
                ? List.of(score.area().code())
                : asked.request().areas();
    }

    private static Asked asked(KpiSet.Row row, AreaCode area, Period period) {
        return new Asked(row, area, period, null);
    }

    /** The scores of the whole set. */
    Scorecard card() {
        return card;
    }

    /** What of the set has to be talked about. */
    Summary summary() {
        if (summary == null) {
            summary = Summary.of(scorer, asked.request(), card, asked.since());
        }
        return summary;
    }

    /** The score of a row in the area of the paper. */
    Score of(KpiSet.Row row) {
        return of(row, asked.area(), asked.period());
    }

    /** The score of a row in an area, for a period. */
    Score of(KpiSet.Row row, AreaCode area, Period period) {
        return scored(asked(row, area, period));
    }

    /** The same compared with something else. */
    Score of(KpiSet.Row row, AreaCode area, Period period, Comparator with) {
        return scored(new Asked(row, area, period, with));
    }

    private Score scored(Asked what) {
        return known.computeIfAbsent(what, missing -> scorer.score(new ScoreRequest(
                        KpiSet.ofOne(what.row().indicator()).of(List.of(what.row())),
                        List.of(what.area()),
                        what.period(),
                        asked.request().window(),
                        what.with() == null ? asked.request().comparator() : what.with()))
                .scores()
                .get(0));
    }

    /** The scores of a row for each month of a period in several areas, without ranks, by month and then by area. */
    Stream<Score> months(KpiSet.Row row, List<AreaCode> areas, Period months, Window window) {
        KpiSet.Row plain = new KpiSet.Row(
                row.indicator().beside(List.of()),
                null,
                row.title(),
                window,
                row.comparator(),
                null,
                row.decimals(),
                row.weight());
        return scorer.history(new ScoreRequest(
                KpiSet.ofOne(plain.indicator()).of(List.of(plain)), areas, months, window, Comparator.NONE));
    }

    /** The row of an indicator in the set; as its definition says, if the set has none. */
    KpiSet.Row row(IndicatorId id) {
        return asked.set().rows().stream()
                .filter(row -> row.indicator().id().equals(id))
                .findFirst()
                .or(() -> now.catalogue().indicator(id).map(KpiSet.Row::of))
                .orElseThrow(() -> new IllegalArgumentException("there is no indicator " + id));
    }

    /** The rows that a template chooses. */
    List<KpiSet.Row> rows(RowChoice choice) {
        Stream<KpiSet.Row> rows = choice.kind() == RowChoice.Kind.LISTED
                ? choice.indicators().stream().map(this::row)
                : asked.set().rows().stream().filter(belongs(choice.kind()));
        return rows.filter(
                        row -> choice.sections().isEmpty() || choice.sections().contains(row.section()))
                .toList();
    }

    /** The scores that a template chooses, in every area that the paper is about. */
    Stream<Score> chosen(RowChoice choice) {
        List<KpiSet.Row> rows = rows(choice);
        return switch (choice.kind()) {
            case CONCERNS -> listed(ExceptionRule.List.CONCERNS, rows);
            case SUCCESSES -> listed(ExceptionRule.List.SUCCESSES, rows);
            case CHANGED -> listed(ExceptionRule.List.CHANGED, rows);
            default -> rows.stream().flatMap(this::everywhere);
        };
    }

    private Stream<Score> listed(ExceptionRule.List list, List<KpiSet.Row> rows) {
        return summary().list(list).stream().map(ExceptionalScore::score).filter(score -> rows.contains(score.row()));
    }

    /** The rules that put a score on the lists of what has to be talked about; none if it is on none. */
    List<ExceptionRule> listedFor(Score score) {
        return Stream.of(ExceptionRule.List.values())
                .flatMap(list -> summary().list(list).stream())
                .filter(found -> found.score().equals(score))
                .flatMap(found -> found.rules().stream())
                .toList();
    }

    private Predicate<KpiSet.Row> belongs(RowChoice.Kind kind) {
        return switch (kind) {
            case ALL, LISTED -> row -> true;
            case SCORED -> row -> of(row).result() instanceof Scored;
            case MONITORED ->
                row -> row.indicator().status() == Status.LIVE
                        && row.indicator().direction() instanceof Direction.None;
            case IN_DEVELOPMENT -> row -> row.indicator().status() == Status.IN_DEVELOPMENT;
            case CONCERNS -> listed(ExceptionRule.List.CONCERNS);
            case SUCCESSES -> listed(ExceptionRule.List.SUCCESSES);
            case CHANGED -> listed(ExceptionRule.List.CHANGED);
            case EXCEPTIONS -> listed(ExceptionRule.List.values());
        };
    }

    private Predicate<KpiSet.Row> listed(ExceptionRule.List... lists) {
        List<KpiSet.Row> rows = new ArrayList<>();
        for (ExceptionRule.List list : lists) {
            summary().list(list).stream()
                    .map(ExceptionalScore::score)
                    .map(Score::row)
                    .forEach(rows::add);
        }
        return rows::contains;
    }

    /** The names of the areas that the paper is about. */
    String place() {
        return Words.list(card.areas().stream().map(Area::name).toList(), NAMED);
    }

    /** The scores of a row in every area that the paper is about. */
    Stream<Score> everywhere(KpiSet.Row row) {
        return asked.request().areas().stream()
                .map(area -> of(row, area, asked.period()))
                .distinct();
    }

    /** The name of an area. */
    String name(AreaCode area) {
        return now.catalogue().areas().get(area).name();
    }

    /** The members of a group at the end of the paper's period, in the order they were declared. */
    List<AreaCode> members(AreaCode group) {
        return now.catalogue().areas().membersAt(group, asked.period().last());
    }

    /** The rules that put a row on a list; none if it is on none. */
    Optional<ExceptionalScore> exception(KpiSet.Row row, ExceptionRule.List list) {
        return summary().list(list).stream()
                .filter(found -> found.score().row().equals(row))
                .findFirst();
    }
}
