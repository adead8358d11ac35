package org.callover.gateway.wire.known;

import java.util.List;
import org.callover.gateway.wire.Query;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.text.Suggestion;

/** A reader of the rows of a set that a call names, each by its indicator. */
public final class AskedRows {

    public static final String INDICATOR = "indicator";

    private AskedRows() {}

    /** The set with only the rows asked for; the whole set if the call names none. */
    public static KpiSet read(Query query, KpiSet set) {
        List<String> known = ids(set);
        List<String> asked = query.many(INDICATOR);
        for (String id : asked) {
            if (!known.contains(id)) {
                query.fault(
                        INDICATOR,
                        "UNKNOWN_INDICATOR",
                        "'%s' is not an indicator of '%s'; its rows are listed at /kpi-sets/%s%s"
                                .formatted(id, set.id(), set.id(), Suggestion.didYouMean(id, known)));
            }
        }
        return asked.isEmpty() || !query.isFaultless()
                ? set
                : set.only(asked.stream().map(IndicatorId::new).toList());
    }

    /** The indicators that a question about these rows of a set names; none if they are all. */
    public static List<String> named(KpiSet rows, KpiSet set) {
        return rows.rows().size() < set.rows().size() ? ids(rows) : List.of();
    }

    /** The indicators of a set's rows, each once. */
    public static List<String> ids(KpiSet set) {
        return set.rows().stream()
                .map(row -> row.indicator().id().value())
                .distinct()
                .toList();
    }
}
