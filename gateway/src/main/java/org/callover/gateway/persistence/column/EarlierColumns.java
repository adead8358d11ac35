package org.callover.gateway.persistence.column;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.dataset.StoredColumn;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.ColumnBuilder;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;

/**
 * Columns as they were before a later import changed them, made from the observations. Nobody stored them, because this is
 * rarely asked for.
 */
final class EarlierColumns {

    private final Map<StoredColumn, ColumnBuilder> builders;
    private final Map<Place, List<StoredColumn>> byPlace;

    private record Place(Term term, AreaCode area) {}

    EarlierColumns(List<StoredColumn> columns) {
        builders = columns.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), column -> new ColumnBuilder(Column.EMPTY)));
        byPlace = builders.keySet().stream()
                .collect(Collectors.groupingBy(column -> new Place(column.term(), column.area())));
    }

    Map<StoredColumn, Column> read(ObservationStore observations) {
        Set<SeriesId> series =
                builders.keySet().stream().map(column -> column.term().series()).collect(Collectors.toSet());
        int latest = builders.keySet().stream()
                .mapToInt(column -> column.head().lastSource())
                .max()
                .orElse(0);
        observations.replay(series, latest, this::add);
        Map<StoredColumn, Column> columns = new HashMap<>();
        builders.forEach((column, builder) -> columns.put(column, builder.build()));
        return columns;
    }

    private void add(Observation one) {
        Place place = new Place(new Term(one.series(), one.breakdown()), one.area());
        for (StoredColumn column : byPlace.getOrDefault(place, List.of())) {
            if (one.source() <= column.head().lastSource()) {
                builder(column).add(one);
            }
        }
    }

    private ColumnBuilder builder(StoredColumn column) {
        return Objects.requireNonNull(builders.get(column), "every column has one");
    }
}
