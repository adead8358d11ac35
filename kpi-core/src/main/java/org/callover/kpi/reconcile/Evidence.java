package org.callover.kpi.reconcile;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * The data about a claim's figure: its score, and scores of its neighbours if they explain something.
 *
 * <p>All figures come from the scorer, so what it withholds is withheld here too.
 */
record Evidence(
        Scorer scorer,
        Indicator indicator,
        Area area,
        Period period,
        @Nullable Window window,
        @Nullable Comparator comparator) {

    Score score() {
        return scores(List.of(area.code()), window).get(0);
    }

    /** Whether the claim names only one month, and the indicator is scored over more than that month. */
    boolean isOfMoreThanTheMonth() {
        return window == null
                && period.months() == 1
                && !indicator.window().equals(Window.MONTH)
                && !(indicator.window() instanceof Window.Latest);
    }

    /** The figure of that month alone, if there is one. */
    Optional<Quantity> ofTheMonthAlone() {
        return isOfMoreThanTheMonth()
                        && scores(List.of(area.code()), Window.MONTH).get(0).result() instanceof Score.Scored scored
                ? Optional.of(scored.figure().value())
                : Optional.empty();
    }

    /** The months of the figure, in words: "the 12 months to April 2017". */
    String span() {
        String label = indicator.window().label(indicator.window().endingAt(period.last()));
        return Character.isDigit(label.charAt(0)) ? "the " + label : label;
    }

    /** A member of a group and its value. */
    record Member(String name, Quantity value) {}

    /** The members of a group in a month that have a value. */
    List<Member> membersOf(Area group, YearMonth month) {
        return scores(group.membersAt(month), window).stream()
                .flatMap(score -> score.result() instanceof Score.Scored scored
                        ? Stream.of(
                                new Member(score.area().name(), scored.figure().value()))
                        : Stream.empty())
                .toList();
    }

    private List<Score> scores(List<AreaCode> areas, @Nullable Window over) {
        return scorer.score(new ScoreRequest(KpiSet.ofOne(indicator), areas, period, over, comparator))
                .scores();
    }
}
