package org.callover.gateway.pages.form;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.known.KnownAreas;
import org.callover.gateway.wire.known.QueryText;
import org.callover.gateway.wire.known.SetDefaults;
import org.callover.gateway.wire.request.ScoreLimit;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;

/** A reader of what a page asks of a set: one area and one period. What is not said is what is most likely meant. */
public final class AskedScores {

    private AskedScores() {}

    /**
     * The scores that a form asks for.
     *
     * @throws org.callover.gateway.problem.ProblemException 400 with every fault of the form, if there are any
     */
    public static ScoreRequest read(Query form, KpiSet set, Snapshot now) {
        Optional<AreaCode> area = area(form, now).or(() -> usualArea(set, now));
        Optional<Period> period = form.one(SetFields.PERIOD, QueryText::period);
        if (area.isEmpty() && form.isFaultless()) {
            form.fault(SetFields.AREA, "MISSING_PARAMETER", "choose an area");
        }
        form.check();
        AreaCode place = area.orElseThrow();
        ScoreRequest request = new ScoreRequest(
                set, List.of(place), period.orElseGet(() -> newest(form, set, place, now)), null, null);
        ScoreLimit.check(form, request);
        form.check();
        return request;
    }

    /** The area that a form names, by code or by name. */
    public static Optional<AreaCode> area(Query form, Snapshot now) {
        return form.one(SetFields.AREA)
                .flatMap(text -> KnownAreas.only(
                        form, SetFields.AREA, text, now.catalogue().areas()))
                .map(Area::code);
    }

    /** The area of a set; if it is for any, that of most boards or, if no board has one, the first with figures. */
    public static Optional<AreaCode> usualArea(KpiSet set, Snapshot now) {
        return new SetDefaults(set, now).ownArea().or(() -> usualArea(now)).or(() -> new SetFields(set, now)
                .area(null).options().stream().findFirst().map(option -> new AreaCode(option.value())));
    }

    /** The area of most boards; of several, the one that comes first. */
    public static Optional<AreaCode> usualArea(Snapshot now) {
        Map<AreaCode, Integer> boards = new LinkedHashMap<>();
        now.served().stream()
                .flatMap(set -> new SetDefaults(set, now).ownArea().stream())
                .forEach(area -> boards.merge(area, 1, Integer::sum));
        Optional<Integer> most = boards.values().stream().max(Comparator.naturalOrder());
        return boards.entrySet().stream()
                .filter(counted -> most.filter(counted.getValue()::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The newest month of a set in an area; if nothing is held there, the newest anywhere. */
    public static Period newest(Query form, KpiSet set, AreaCode area, Snapshot now) {
        SetDefaults defaults = new SetDefaults(set, now);
        Optional<YearMonth> there = defaults.newest(area);
        return there.map(Period::of).orElseGet(() -> defaults.newest(form, SetFields.PERIOD, "period"));
    }
}
