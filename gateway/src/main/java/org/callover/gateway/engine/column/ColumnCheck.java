package org.callover.gateway.engine.column;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.dataset.held.ColumnDifference;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/**
 * A check that the stored columns, which scores are made from, are what follows from the observations. It takes the
 * columns in parts, so it needs little memory however many there are.
 */
public final class ColumnCheck {
    /** About so many months are in memory at a time. */
    private static final int MONTHS = 1_000_000;

    private final StoredDatasets datasets;
    private final ObservationStore observations;

    public ColumnCheck(StoredDatasets datasets, ObservationStore observations) {
        this.datasets = datasets;
        this.observations = observations;
    }

    /**
     * The first column that differs, if there is one.
     *
     * @param lastImport the last import that is looked at; others may be stored meanwhile
     */
    public Optional<ColumnDifference> first(int lastImport) {
        Dataset stored = datasets.after(lastImport, Instant.EPOCH);
        return parts(stored).stream()
                .flatMap(part -> in(part, stored, lastImport).stream())
                .findFirst();
    }

    private Optional<ColumnDifference> in(Set<SeriesId> series, Dataset stored, int lastImport) {
        DatasetBuilder builder = Dataset.EMPTY.toBuilder();
        observations.replay(series, lastImport, builder::add);
        Dataset observed = builder.build(lastImport, Instant.EPOCH);
        Set<Term> terms = Stream.of(stored, observed)
                .map(Dataset::terms)
                .flatMap(Collection::stream)
                .filter(term -> series.contains(term.series()))
                .collect(Collectors.toSet());
        return ColumnDifference.first(terms, stored.opened(terms), observed);
    }

    /** The series, those together whose columns are in memory at the same time. */
    private List<Set<SeriesId>> parts(Dataset stored) {
        Map<SeriesId, Long> sizes = stored.terms().stream()
                .collect(Collectors.groupingBy(Term::series, Collectors.summingLong(term -> months(stored, term))));
        List<Set<SeriesId>> parts = new ArrayList<>();
        long size = MONTHS;
        for (SeriesId series : observations.series()) {
            size += sizes.getOrDefault(series, 0L);
            if (size > MONTHS) {
                parts.add(new HashSet<>());
                size = sizes.getOrDefault(series, 0L);
            }
            parts.get(parts.size() - 1).add(series);
        }
        return parts;
    }

    private static long months(Dataset stored, Term term) {
        return stored.columns(term).areas().stream()
                .flatMap(area -> stored.extent(term, area).stream())
                .mapToLong(Period::months)
                .sum();
    }
}
