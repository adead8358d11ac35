package org.callover.gateway.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;

/**
 * Observations and the imports they came from; append-only. Writing takes part in the caller's transaction: either all
 * of an import is kept or nothing of it.
 */
public interface ObservationStore {

    /** Hands over every observation kept, in whatever order is quickest: each says which import it came from. */
    void replay(Consumer<Observation> reader);

    /** Keeps the observations handed to the returned appender as those of an import. */
    Appender append(int importNumber);

    /** What is kept of an import, added up by series, read back from the store. */
    Map<SeriesId, BigDecimal> totals(int importNumber);

    /** Keeps an import's ledger entry. */
    void record(ImportEntry entry);

    /** The ledger, the newest import first. */
    List<ImportEntry> imports();

    Optional<ImportEntry> find(int importNumber);

    /** The ledger entries of several imports, read at once, in the order of their numbers. */
    List<ImportEntry> find(Set<Integer> importNumbers);

    /** The newest import, if there is any. */
    Optional<ImportEntry> last();

    /** Takes observations one by one; they are all kept once it is closed and the transaction ends well. */
    interface Appender extends AutoCloseable {

        void add(Observation observation);

        @Override
        void close();
    }
}
