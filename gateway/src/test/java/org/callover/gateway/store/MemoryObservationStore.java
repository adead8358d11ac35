package org.callover.gateway.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;

/** A store for tests that keeps nothing once they end. */
public final class MemoryObservationStore implements ObservationStore {
    private List<Observation> observations = new ArrayList<>();
    private List<ImportEntry> ledger = new ArrayList<>();
    private Function<Observation, Stream<Observation>> fault = Stream::of;

    /** From now on, it stores other observations than it is given, as a store with a fault would. */
    public void storeInstead(Function<Observation, Stream<Observation>> others) {
        fault = others;
    }

    /** Runs work whose traces are removed again. */
    public void rollBack(Runnable work) {
        List<Observation> observationsBefore = new ArrayList<>(observations);
        List<ImportEntry> ledgerBefore = new ArrayList<>(ledger);
        work.run();
        observations = observationsBefore;
        ledger = ledgerBefore;
    }

    /** Changes what is stored, as somebody who tampers with it would. */
    public void change(UnaryOperator<Observation> change) {
        observations.replaceAll(change);
    }

    /** Removes some of what is stored, as somebody who tampers with it would. */
    public void removeIf(Predicate<Observation> some) {
        observations.removeIf(some);
    }

    @Override
    public void replay(int after, int upTo, Consumer<Observation> reader) {
        observations.stream()
                .filter(one -> one.source() > after && one.source() <= upTo)
                .forEach(reader);
    }

    @Override
    public void replayInOrder(int importNumber, Consumer<Observation> reader) {
        replay(importNumber - 1, importNumber, reader);
    }

    @Override
    public void replay(Set<SeriesId> series, int upToImport, Consumer<Observation> reader) {
        observations.stream()
                .filter(one -> series.contains(one.series()) && one.source() <= upToImport)
                .forEach(reader);
    }

    @Override
    public SortedSet<SeriesId> series() {
        return observations.stream().map(Observation::series).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Appender append(int importNumber) {
        return new Appender() {
            @Override
            public void add(Observation observation) {
                fault.apply(observation).forEach(observations::add);
            }

            @Override
            public void close() {
                // Nothing waits.
            }
        };
    }

    @Override
    public Map<SeriesId, SeriesTotal> totals(int importNumber) {
        Map<SeriesId, SeriesTotal> totals = new TreeMap<>();
        observations.stream()
                .filter(observation -> observation.source() == importNumber)
                .forEach(observation -> totals.merge(
                        observation.series(),
                        new SeriesTotal(observation.value(), 1),
                        (before, one) -> before.with(one.sum())));
        return totals;
    }

    @Override
    public void record(ImportEntry entry) {
        ledger.add(0, entry);
    }

    @Override
    public List<ImportEntry> imports() {
        return List.copyOf(ledger);
    }

    @Override
    public List<ImportEntry> importsBefore(int before, int most) {
        return ledger.stream()
                .filter(entry -> entry.number() < before)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<ImportEntry> find(int importNumber) {
        return ledger.stream().filter(entry -> entry.number() == importNumber).findFirst();
    }

    @Override
    public List<ImportEntry> recordsAfter(int importNumber) {
        return ledger.stream()
                .filter(entry -> entry.number() > importNumber)
                .sorted(Comparator.comparingInt(ImportEntry::number))
                .map(entry -> new ImportEntry(
                        entry.number(),
                        entry.recordedAt(),
                        entry.format(),
                        entry.fileName(),
                        entry.sha256(),
                        entry.status(),
                        ""))
                .toList();
    }

    @Override
    public Optional<ImportEntry> last() {
        return ledger.stream().findFirst();
    }
}
