package org.callover.gateway.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.clock.Clocks;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.score.Scorer;

/**
 * The definitions and the data in force at one moment.
 *
 * @param served the sets and boards this instance publishes
 * @param revisions a short text that changes with the definitions, the data and what is served
 * @param clock the clock that decides which months have ended
 */
public record Snapshot(Catalogue catalogue, Dataset dataset, List<KpiSet> served, String revisions, Clock clock) {

    static Snapshot of(Catalogue catalogue, Dataset dataset, List<String> servedIds, Clock clock) {
        List<KpiSet> served = catalogue.sets().stream()
                .filter(set -> servedIds.isEmpty() || servedIds.contains(set.id()))
                .toList();
        String revisions = "%s-%d-%x-%x"
                .formatted(
                        catalogue.revision(), dataset.revision(), dataset.asAt().toEpochMilli(), servedIds.hashCode());
        return new Snapshot(catalogue, dataset, served, revisions, clock);
    }

    public Snapshot {
        served = List.copyOf(served);
    }

    /** A short text that changes whenever an answer could change. The default period moves on when a month ends. */
    public String tag() {
        return revisions + '-' + lastEnded();
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
        return served.stream()
                .flatMap(set -> set.rows().stream())
                .map(KpiSet.Row::indicator)
                .distinct()
                .toList();
    }
}
