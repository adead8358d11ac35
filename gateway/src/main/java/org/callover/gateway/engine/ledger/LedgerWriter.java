package org.callover.gateway.engine.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.callover.gateway.store.DefinitionMark;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.dependency.DefinitionName;

/** The writer of the ledger. Changes are made one after the other, and each is in force before the next begins. */
@ApplicationScoped
public class LedgerWriter {

    @Inject
    private LedgerStore store;

    @Inject
    private ObservationStore observations;

    @Inject
    private Clock clock;

    private final ReentrantLock turn = new ReentrantLock(true);

    /** The lock that a change holds from the time it gets its number until it is in force. */
    public Lock turn() {
        return turn;
    }

    /** The ledger as it is stored. */
    public Ledger read() {
        Map<DefinitionName, DefinitionMark> marks = new HashMap<>();
        store.definitions().forEach((name, mark) -> marks.put(DefinitionName.parse(name), mark));
        return new Ledger(
                store.entries(),
                marks,
                observations.last().map(ImportEntry::number).orElse(0));
    }

    /**
     * Records a change of definitions, if anything differs in them.
     *
     * @param digests the digests of everything that is defined now
     * @return the ledger afterwards
     */
    public Ledger define(Ledger now, SortedMap<DefinitionName, String> digests, String author) {
        SortedMap<DefinitionName, String> differing = now.differing(digests);
        if (differing.isEmpty()) {
            return now;
        }
        LedgerEntry entry =
                new LedgerEntry(now.last() + 1, clock.instant(), LedgerEntry.Kind.DEFINITIONS, author, null);
        SortedMap<DefinitionName, DefinitionMark> changed = new TreeMap<>();
        differing.forEach((name, digest) -> changed.put(name, new DefinitionMark(digest, entry.number())));
        Map<String, DefinitionMark> stored = new TreeMap<>();
        changed.forEach((name, mark) -> stored.put(name.toString(), mark));
        store.record(entry, stored);
        return now.with(entry, changed);
    }
}
