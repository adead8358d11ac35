package org.callover.gateway.wire.prose;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.known.KnownAreas;
import org.callover.gateway.wire.known.QueryText;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.callover.kpi.prose.data.PaperFigures;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.text.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a text is checked against: those of a set, or of all sets, in an area and for a period. Without an area
 * there are none.
 */
public record ProseQuery(@Nullable Area area, @Nullable Period period, PaperFigures figures) {

    public static final String SET = "set";
    public static final String AREA = "area";
    public static final String PERIOD = "period";

    /** Reads the query, and records a fault for each parameter that cannot be read. */
    public static ProseQuery read(Query query, Snapshot now) {
        List<KpiSet> sets = sets(query, now);
        Optional<Period> named = query.one(PERIOD, QueryText::period);
        Area area = query.one(AREA)
                .flatMap(text ->
                        KnownAreas.only(query, AREA, text, now.catalogue().areas()))
                .or(() -> ownArea(sets, now))
                .orElse(null);
        if (area == null || !query.isFaultless()) {
            if (area == null && named.isPresent() && query.isFaultless()) {
                query.fault(AREA, "MISSING_PARAMETER", "the period needs an area; say which, as in area=E09000019");
            }
            return new ProseQuery(null, null, PaperFigures.NONE);
        }
        Period period = named.or(() -> newest(sets, now)).orElse(null);
        return new ProseQuery(area, period, new PaperFigures(area, scores(sets, area, period, now)));
    }

    private static List<Score> scores(List<KpiSet> sets, Area area, @Nullable Period period, Snapshot now) {
        return period == null
                ? List.of()
                : sets.stream()
                        .map(set -> new ScoreRequest(set, List.of(area.code()), period, null, null))
                        .flatMap(request -> now.scorer().score(request).scores().stream())
                        .toList();
    }

    private static List<KpiSet> sets(Query query, Snapshot now) {
        Optional<String> named = query.one(SET);
        if (named.isEmpty()) {
            return now.served();
        }
        Optional<KpiSet> set = now.servedSet(named.get());
        if (set.isEmpty()) {
            List<String> known = now.served().stream().map(KpiSet::id).toList();
            query.fault(
                    SET,
                    "UNKNOWN_SET",
                    "'%s' is not a known set; the sets are listed at /kpi-sets%s"
                            .formatted(named.get(), Suggestion.didYouMean(named.get(), known)));
        }
        return set.map(List::of).orElse(List.of());
    }

    /** The area of the one board that is asked for. */
    private static Optional<Area> ownArea(List<KpiSet> sets, Snapshot now) {
        return sets.size() == 1
                ? Optional.ofNullable(sets.get(0).area())
                        .flatMap(now.catalogue().areas()::find)
                : Optional.empty();
    }

    /** The last ended month with an observation for the sets. */
    private static Optional<Period> newest(List<KpiSet> sets, Snapshot now) {
        Set<Term> counted = sets.stream()
                .flatMap(set -> set.rows().stream())
                .flatMap(row -> Optional.ofNullable(row.indicator().measure()).stream())
                .flatMap(Measure::counted)
                .collect(Collectors.toSet());
        YearMonth ended = now.lastEnded();
        return now.dataset().lastMonth(counted, ended).map(Period::of);
    }
}
