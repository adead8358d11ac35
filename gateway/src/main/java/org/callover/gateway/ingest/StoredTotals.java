package org.callover.gateway.ingest;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callover.gateway.engine.ledger.InvariantBroken;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.store.ObservationStore.SeriesTotal;
import org.callover.kpi.feed.account.ControlTotal;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;

/** What was given to the store for an import, and the check that the store has just that. */
final class StoredTotals {
    private static final SeriesTotal NOTHING = new SeriesTotal(BigDecimal.ZERO, 0);

    private final SortedMap<SeriesId, SeriesTotal> given = new TreeMap<>();

    void add(Observation one) {
        given.merge(one.series(), NOTHING.with(one.value()), (before, unseen) -> before.with(one.value()));
    }

    /**
     * Checks what was read back from the store.
     *
     * @throws InvariantBroken if it is not what was given
     */
    void check(Map<SeriesId, SeriesTotal> stored, int importId) {
        SortedMap<SeriesId, SeriesTotal> all = new TreeMap<>(given);
        stored.forEach(all::putIfAbsent);
        all.keySet().forEach(series -> {
            SeriesTotal in = given.getOrDefault(series, NOTHING);
            SeriesTotal out = stored.getOrDefault(series, NOTHING);
            if (!in.isSame(out)) {
                throw new InvariantBroken(
                        "Of the series %s, %d observations with the sum %s were to be stored, but %d with the sum %s are."
                                .formatted(series, in.rows(), plain(in), out.rows(), plain(out)),
                        "import " + importId);
            }
        });
    }

    private static String plain(SeriesTotal total) {
        return total.sum().stripTrailingZeros().toPlainString();
    }

    /**
     * Checks the control totals of a receipt.
     *
     * @throws InvariantBroken if the parts of one do not add up to the whole
     */
    static void check(Receipt receipt, int importId) {
        for (ControlTotal total : receipt.controlTotals()) {
            if (!total.addsUp()) {
                throw new InvariantBroken(
                        "The control total of %s does not add up: %s.".formatted(total.name(), total),
                        "import " + importId);
            }
        }
    }
}
