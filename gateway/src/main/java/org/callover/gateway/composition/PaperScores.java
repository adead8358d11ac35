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
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.RowChoice;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorer;
import org.callover.kpi.summary.ExceptionRule;
import org.callover.kpi.summary.ExceptionalScore;
import org.callover.kpi.summary.Summary;
import org.jspecify.annotations.Nullable;

/** The scores that a paper shows, each worked out once. */
final class PaperScores {

    private final Snapshot now;
    private final PaperQuestion asked;
    private final Scorer scorer;
    private final Summary summary;
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
        this.summary = Summary.of(scorer, asked.request(), Summary.before(asked.period()));
        summary.card().scores().forEach(score -> known.put(asked(score.row(), asked.area(), asked.period()), score));
    }

    private static Asked asked(KpiSet.Row row, AreaCode area, Period period) {
        return new Asked(row, area, period, null);
    }

    /** What the set has to be talked about. */
    Summary summary() {
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
                        null,
                        what.with()))
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
            summary.list(list).stream()
                    .map(ExceptionalScore::score)
                    .map(Score::row)
                    .forEach(rows::add);
        }
        return rows::contains;
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
        return summary.list(list).stream()
                .filter(found -> found.score().row().equals(row))
                .findFirst();
    }
}
