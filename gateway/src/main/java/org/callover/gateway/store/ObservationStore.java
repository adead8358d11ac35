package org.callover.gateway.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;

/**
 * An append-only store of observations and their imports. Writing takes part in the caller's transaction, so that
 * either all of an import is stored or nothing.
 */
public interface ObservationStore {

    /**
     * Passes every observation of the imports with a number above {@code after} and up to {@code upTo} to the reader, in
     * any order: each has the number of its import.
     */
    void replay(int after, int upTo, Consumer<Observation> reader);

    /** Passes every observation of one import to the reader, in the order in which they were added. */
    void replayInOrder(int importNumber, Consumer<Observation> reader);

    /** Passes every observation of some series, from an import up to this one, to the reader, in any order. */
    void replay(Set<SeriesId> series, int upToImport, Consumer<Observation> reader);

    /** All series that were ever observed, in order. */
    SortedSet<SeriesId> series();

    /** Stores the observations passed to the returned appender as those of an import. */
    Appender append(int importNumber);

    /** What an import has of each series, read back from the store. */
    Map<SeriesId, SeriesTotal> totals(int importNumber);

    /** The sum of the values of a series, and how many there are. */
    record SeriesTotal(BigDecimal sum, int rows) {

        /** This with one more value. */
        public SeriesTotal with(BigDecimal value) {
            return new SeriesTotal(sum.add(value), rows + 1);
        }

        /** Whether both have as many values with the same sum, however many decimals it is written with. */
        public boolean isSame(SeriesTotal other) {
            return rows == other.rows && sum.compareTo(other.sum) == 0;
        }
    }

    /** Stores the record of an import. */
    void record(ImportEntry entry);

    /** All imports, the newest first. */
    List<ImportEntry> imports();

    /**
     * A part of the ledger, newest import first.
     *
     * @param before the imports with lower numbers than this
     * @param most the most imports of the part
     */
    List<ImportEntry> importsBefore(int before, int most);

    Optional<ImportEntry> find(int importNumber);

    /** The records of the imports after one, oldest first. They are read without JPA, and have no receipts. */
    List<ImportEntry> recordsAfter(int importNumber);

    /** The newest import, if there is any. */
    Optional<ImportEntry> last();

    /** A writer of observations, one by one; they are stored when it is closed and the transaction commits. */
    interface Appender extends AutoCloseable {

        void add(Observation observation);

        @Override
        void close();
    }
}
