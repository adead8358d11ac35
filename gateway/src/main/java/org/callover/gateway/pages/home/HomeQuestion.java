package org.callover.gateway.pages.home;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.form.AskedScores;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.known.QueryText;
import org.callover.gateway.wire.known.SetDefaults;
import org.callover.gateway.wire.request.ScoreLimit;
import org.callover.gateway.wire.series.SeriesFreshness;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;

/** The area and the period that the first page is about. */
record HomeQuestion(AreaCode area, Period period) {

    /**
     * Reads the form. Without an area it is that of most boards; without a period it is the newest month that is held
     * for the first board of the area.
     *
     * @throws org.callover.gateway.problem.ProblemException 400 with every fault, if there are any
     */
    static HomeQuestion read(Query form, Snapshot now) {
        Optional<AreaCode> named = AskedScores.area(form, now);
        Optional<Period> period = form.one(SetFields.PERIOD, QueryText::period);
        Optional<AreaCode> area = named.or(() -> AskedScores.usualArea(now)).or(() -> first(now));
        if (area.isEmpty()) {
            form.fault(SetFields.AREA, "MISSING_PARAMETER", "choose an area");
        }
        form.check();
        AreaCode place = area.orElseThrow();
        HomeQuestion asked = new HomeQuestion(place, period.orElseGet(() -> newest(form, place, now)));
        form.check();
        asked.sets(now).forEach(set -> ScoreLimit.check(form, asked.scores(set)));
        form.check();
        return asked;
    }

    private static Optional<AreaCode> first(Snapshot now) {
        return SetFields.ofAll(now).area(null).options().stream()
                .findFirst()
                .map(option -> new AreaCode(option.value()));
    }

    private static Period newest(Query form, AreaCode area, Snapshot now) {
        List<KpiSet> sets = sets(area, now);
        return sets.stream()
                .flatMap(set -> new SetDefaults(set, now).newest(area).stream())
                .findFirst()
                .map(Period::of)
                .or(() -> sets.stream().findFirst().map(set -> AskedScores.newest(form, set, area, now)))
                .orElseGet(() -> Period.of(now.lastEnded()));
    }

    /** The boards and themes that are about the area or any area, boards first. */
    List<KpiSet> sets(Snapshot now) {
        return sets(area, now);
    }

    private static List<KpiSet> sets(AreaCode area, Snapshot now) {
        return now.served().stream()
                .filter(set ->
                        new SetDefaults(set, now).ownArea().map(area::equals).orElse(true))
                .sorted(Comparator.comparing((KpiSet set) -> set.kind() != KpiSet.Kind.BOARD))
                .toList();
    }

    /** The scores of a set. */
    ScoreRequest scores(KpiSet set) {
        return new ScoreRequest(set, List.of(area), period, null, null);
    }

    /** The address of the page, with the series that are late, because it changes on the day when one becomes late. */
    Question page(Snapshot now) {
        return Question.of("/")
                .with(SetFields.AREA, area)
                .with(SetFields.PERIOD, period)
                .withAll("overdue", SeriesFreshness.overdue(now.catalogue().series(), now));
    }
}
