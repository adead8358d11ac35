package org.callover.kpi.dataset.held;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Term;

/** A column in which two datasets have other observations in force. */
public record ColumnDifference(Term term, AreaCode area) {

    /** The first one among the columns of some terms, if there is one. */
    public static Optional<ColumnDifference> first(Set<Term> terms, Dataset one, Dataset other) {
        return terms.stream()
                .flatMap(term -> Stream.of(one, other)
                        .map(dataset -> dataset.columns(term).areas())
                        .flatMap(Collection::stream)
                        .distinct()
                        .sorted()
                        .map(area -> new ColumnDifference(term, area)))
                .filter(column -> !column.content(one).equals(column.content(other)))
                .findFirst();
    }

    /** What a dataset holds; it is the same for the same observations, however their numbers are written. */
    private List<String> content(Dataset dataset) {
        return dataset.held(term, area, Selection.ALWAYS).stream()
                .map(held -> "%s %s %s %s %d"
                        .formatted(
                                held.period(),
                                Quantity.of(held.value()),
                                Flag.bits(held.flags()),
                                held.basis(),
                                held.source()))
                .toList();
    }
}
