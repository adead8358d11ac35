package org.callover.kpi.dataset.held;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Column;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.HeldObservation;
import org.callover.kpi.dataset.Superseded;
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
        return columns(series).mapToInt(Column::lastSource).max().orElse(0);
    }

    /** From the first month of a series to the last, in any area. */
    public Optional<Period> extent(SeriesId series) {
        return columns(series).flatMap(column -> column.extent().stream()).reduce(Period::reach);
    }

    /** The areas in which a series was observed, in the order of their codes. */
    public List<AreaCode> areas(SeriesId series) {
        return terms(series).stream()
                .flatMap(term -> dataset.columns(term).entrySet().stream())
                .filter(column -> !column.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<HeldRow> rows(Selection asked, Function<Column, List<HeldObservation>> read) {
        Function<Column, List<HeldObservation>> changed =
                column -> column.lastSource() > asked.after() ? read.apply(column) : List.of();
        return asked.series().stream()
                .flatMap(series ->
                        areas(series).stream().filter(asked::has).flatMap(area -> rows(series, area, changed)));
    }

    private Stream<HeldRow> rows(SeriesId series, AreaCode area, Function<Column, List<HeldObservation>> read) {
        return terms(series).stream()
                .flatMap(term -> read.apply(dataset.column(term, area)).stream()
                        .map(observation -> new HeldRow(term, area, observation)))
                .sorted(BY_PERIOD);
    }

    private Stream<Column> columns(SeriesId series) {
        return terms(series).stream().flatMap(term -> dataset.columns(term).values().stream());
    }

    private List<Term> terms(SeriesId series) {
        return terms.getOrDefault(series, List.of());
    }
}
