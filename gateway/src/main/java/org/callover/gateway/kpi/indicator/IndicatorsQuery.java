package org.callover.gateway.kpi.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.text.Suggestion;
import org.jspecify.annotations.Nullable;

/** A choice of indicators: those of a set or board, those with a status, or all. */
record IndicatorsQuery(@Nullable String set, @Nullable Status status) {

    static final String[] PARAMETERS = {"set", "status"};

    static IndicatorsQuery read(Query query, Snapshot now) {
        String set = query.one("set", id -> known(id, now)).orElse(null);
        Status status = query.one("status", IndicatorsQuery::status).orElse(null);
        query.check();
        return new IndicatorsQuery(set, status);
    }

    private static String known(String id, Snapshot now) {
        if (now.servedSet(id).isEmpty()) {
            throw new IllegalArgumentException("'%s' is not a known KPI set or board; they are listed at /kpi-sets%s"
                    .formatted(
                            id,
                            Suggestion.didYouMean(
                                    id, now.served().stream().map(KpiSet::id).toList())));
        }
        return id;
    }

    private static Status status(String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is not a status; use live, in-development or retired".formatted(text)));
    }

    Question question() {
        return Question.of("indicators").with("set", set).with("status", status == null ? null : Json.keyword(status));
    }

    List<Indicator> of(Snapshot now) {
        List<Indicator> all = set == null
                ? now.servedIndicators()
                : Snapshot.indicators(now.servedSet(set).stream().toList());
        return all.stream()
                .filter(indicator -> status == null || indicator.status() == status)
                .toList();
    }
}
