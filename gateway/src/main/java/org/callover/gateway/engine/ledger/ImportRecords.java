package org.callover.gateway.engine.ledger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.callover.gateway.store.ChangesElsewhere;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.ObservationStore;

/** The records of all imports, without their receipts, in memory, so that an explanation needs no database. */
@ApplicationScoped
public class ImportRecords {
    /** Once the tables are there. */
    private static final int PRIORITY = 15;

    @Inject
    private ObservationStore store;

    private final NavigableMap<Integer, ImportEntry> byNumber = new ConcurrentSkipListMap<>();

    protected ImportRecords() {}

    ImportRecords(ObservationStore store) {
        this.store = store;
    }

    void start(@Observes @Priority(PRIORITY) Startup startup) {
        read();
    }

    void follow(@Observes ChangesElsewhere news) {
        read();
    }

    /** The records of several imports, in the order of their numbers. */
    public List<ImportEntry> of(Set<Integer> numbers) {
        if (!byNumber.keySet().containsAll(numbers)) {
            read();
        }
        return numbers.stream()
                .sorted()
                .map(byNumber::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Reads those that are not known yet. */
    private synchronized void read() {
        int last = Stream.ofNullable(byNumber.lastEntry())
                .mapToInt(entry -> entry.getKey())
                .findFirst()
                .orElse(0);
        store.recordsAfter(last).forEach(entry -> byNumber.put(entry.number(), entry));
    }
}
