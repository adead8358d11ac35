package org.callover.gateway.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.clock.Clocks;
import org.callover.gateway.engine.code.CodeDigest;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dependency.DefinitionDigests;
import org.callover.kpi.dependency.DefinitionName;
import org.callover.kpi.dependency.Dependencies;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Term;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorer;

/**
 * The definitions and the data in force at one moment.
 *
 * @param served the sets and boards this instance publishes
 * @param ledger every change that led to them
 * @param clock the clock that decides which months have ended
 */
public record Snapshot(Catalogue catalogue, Dataset dataset, List<KpiSet> served, Ledger ledger, Clock clock) {

    /** Other code may make other answers from the same data. */
    private static final List<DefinitionName> CODE = List.of(new DefinitionName(DefinitionName.Kind.CODE, "release"));

    static Snapshot of(Catalogue catalogue, Dataset dataset, Ledger ledger, List<String> servedIds, Clock clock) {
        List<KpiSet> served = catalogue.sets().stream()
                .filter(set -> servedIds.isEmpty() || servedIds.contains(set.id()))
                .toList();
        return new Snapshot(catalogue, dataset, served, ledger, clock);
    }

    public Snapshot {
        served = List.copyOf(served);
    }

    /**
     * A short text that differs for every snapshot of this process. The default period moves on when a month ends, so it
     * differs from month to month, too.
     */
    public String tag() {
        return catalogue.revision() + '-' + ledger.last() + '-' + lastEnded();
    }

    /** The state of everything that an answer depends on. */
    public Revision revision(Dependencies on) {
        return ledger.revision(on.and(CODE), dataset);
    }

    /** The state of everything that an answer with scores depends on. */
    public Revision revision(ScoreRequest request) {
        return revision(dependencies(request.set()).in(request.areas()));
    }

    /** What is defined in another way here than the ledger says, as on a node of another release than the last one. */
    public SortedMap<DefinitionName, String> differing() {
        SortedMap<DefinitionName, String> digests = new TreeMap<>(DefinitionDigests.of(catalogue));
        CODE.forEach(code -> digests.put(code, CodeDigest.currentName()));
        return ledger.differing(digests);
    }

    /** Whether nothing that an answer depends on has changed since a number of the ledger. */
    public boolean isUnchangedSince(int number, Dependencies on) {
        return ledger.lastOf(on.and(CODE), dataset) <= number;
    }

    /** Whether no definition that an answer depends on has changed since a number of the ledger. */
    boolean areDefinitionsUnchangedSince(int number, Dependencies on) {
        return ledger.lastOf(on.and(CODE).definitions()) <= number;
    }

    /** The same definitions with other data, at another time. */
    Snapshot with(Dataset data, Clock then) {
        return new Snapshot(catalogue, data, served, ledger, then);
    }

    /** The same definitions with other data and the ledger that led to them. */
    public Snapshot with(Dataset data, Ledger changes) {
        return new Snapshot(catalogue, data, served, changes, clock);
    }

    /** The same data and ledger with other definitions. */
    Snapshot with(Catalogue definitions) {
        return new Snapshot(definitions, dataset, served, ledger, clock);
    }

    /** What a row of a set depends on. */
    public Dependencies dependencies(KpiSet.Row row) {
        return Dependencies.of(row, catalogue::indicator);
    }

    /** What an answer depends on that reads a set or board. */
    public Dependencies dependencies(KpiSet set) {
        return Dependencies.of(set, catalogue::indicator);
    }

    /** What an answer depends on that reads an indicator. */
    public Dependencies dependencies(Indicator indicator) {
        return Dependencies.ofIndicator(indicator, catalogue::indicator);
    }

    /** The series that an indicator reads, each once. */
    public List<Series> series(Indicator indicator) {
        return Stream.ofNullable(indicator.measure())
                .flatMap(Measure::terms)
                .map(Term::series)
                .distinct()
                .flatMap(id -> catalogue.series(id).stream())
                .toList();
    }

    /** The series that the sets and boards served here read. */
    Set<Term> servedTerms() {
        return served.stream()
                .flatMap(set -> dependencies(set).terms().stream())
                .collect(Collectors.toSet());
    }

    /** The last month that has ended. */
    public YearMonth lastEnded() {
        return Clocks.lastEnded(clock);
    }

    /** The day in London. */
    public LocalDate today() {
        return Clocks.today(clock);
    }

    /** A scorer of these indicators with this data. */
    public Scorer scorer() {
        return new Scorer(catalogue.areas(), dataset, catalogue::indicator);
    }

    /** A set or board, if it is served here. */
    public Optional<KpiSet> servedSet(String id) {
        return served.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /** Every indicator of the sets and boards served here, each once, in their order. */
    public List<Indicator> servedIndicators() {
        return indicators(served);
    }

    /**
     * Every indicator of these sets and boards, each once, in their order. A row of a board can have benchmarks of its
     * own, so that two rows can have the same indicator with another content; the first of them is given.
     */
    public static List<Indicator> indicators(Collection<KpiSet> sets) {
        Map<IndicatorId, Indicator> found = new LinkedHashMap<>();
        sets.stream()
                .flatMap(set -> set.rows().stream())
                .map(KpiSet.Row::indicator)
                .forEach(indicator -> found.putIfAbsent(indicator.id(), indicator));
        return List.copyOf(found.values());
    }
}
