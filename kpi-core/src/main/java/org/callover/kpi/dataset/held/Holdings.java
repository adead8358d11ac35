package org.callover.kpi.dataset.held;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.dataset.column.Superseded;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/**
 * The observations of a dataset by series, with all breakdowns.
 *
 * <p>They are in the order of series, area, period (by its end; the shorter first) and breakdown. A stream of them
 * holds those of one series in one area at a time.
 */
public final class Holdings {

    private static final Comparator<HeldRow> BY_PERIOD = Comparator.comparing(
                    (HeldRow row) -> row.observation().period())
            .thenComparing(row -> row.term().where().toString());

    private static final int AT_ONCE = 1_000;

    private final Dataset dataset;
    private final Map<SeriesId, List<Term>> terms;

    private Holdings(Dataset dataset, Map<SeriesId, List<Term>> terms) {
        this.dataset = dataset;
        this.terms = terms;
    }

    /** What a dataset holds. */
    public static Holdings of(Dataset dataset) {
        return new Holdings(
                dataset,
                dataset.terms().stream()
                        .collect(Collectors.groupingBy(Term::series, HashMap::new, Collectors.toList())));
    }

    /** The observations in force. */
    public Stream<HeldRow> inForce(Selection asked) {
        return rows(asked, column -> column.held(asked.months()).stream()
                .filter(held -> held.source() > asked.after())
                .toList());
    }

    /**
     * The observations that were in force after an earlier import and have since been superseded by others, not of
     * their own period. Some of them may have been superseded before.
     */
    public Stream<HeldRow> supersededSince(Selection asked) {
        return rows(asked, column -> Superseded.since(asked.after(), column, asked.months()));
    }

    /** The number of the last import that brought an observation of a series; 0 if there is none. */
    public int newest(SeriesId series) {
        return terms(series).stream().mapToInt(dataset::lastSource).max().orElse(0);
    }

    /** From the first month of a series to the last, in any area. */
    public Optional<Period> extent(SeriesId series) {
        return dataset.extent(Set.copyOf(terms(series)));
    }

    /** The areas in which a series was observed, in the order of their codes. */
    public List<AreaCode> areas(SeriesId series) {
        return terms(series).stream()
                .flatMap(term -> dataset.columns(term).areas().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<HeldRow> rows(Selection asked, Function<Column, List<HeldObservation>> read) {
        return asked.series().stream().flatMap(series -> parts(
                        areas(series).stream().filter(asked::has).toList(), terms(series))
                .flatMap(areas -> rows(series, areas, asked.after(), read)));
    }

    /** The areas in parts, so that some columns are loaded together but never all. */
    private static Stream<List<AreaCode>> parts(List<AreaCode> areas, List<Term> terms) {
        int size = Math.max(1, AT_ONCE / Math.max(1, terms.size()));
        return IntStream.iterate(0, at -> at < areas.size(), at -> at + size)
                .mapToObj(at -> areas.subList(at, Math.min(areas.size(), at + size)));
    }

    private Stream<HeldRow> rows(
            SeriesId series, List<AreaCode> areas, int after, Function<Column, List<HeldObservation>> read) {
        Map<Term, List<AreaCode>> changed = new HashMap<>();
        for (Term term : terms(series)) {
            changed.put(
                    term,
                    areas.stream()
                            .filter(area -> dataset.lastSource(term, area) > after)
                            .toList());
        }
        Dataset open = dataset.opened(changed);
        return areas.stream().flatMap(area -> terms(series).stream()
                .filter(term -> dataset.lastSource(term, area) > after)
                .flatMap(term -> read.apply(open.column(term, area)).stream()
                        .map(observation -> new HeldRow(term, area, observation)))
                .sorted(BY_PERIOD));
    }

    private List<Term> terms(SeriesId series) {
        return terms.getOrDefault(series, List.of());
    }
}
