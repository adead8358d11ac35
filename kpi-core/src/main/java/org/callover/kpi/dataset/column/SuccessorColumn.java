package org.callover.kpi.dataset.column;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.callover.kpi.observation.Area.Succession;
import org.callover.kpi.observation.Basis;

/**
 * The column of a place that replaced others. Before its first month it holds the sum of their columns, unless the
 * place has an observation of its own, which takes precedence.
 */
public final class SuccessorColumn {

    private final Map<List<Integer>, Span> added = new HashMap<>();
    private final Map<List<Integer>, Integer> times = new HashMap<>();
    private final int from;

    private SuccessorColumn(YearMonth from) {
        this.from = Span.index(from);
    }

    /** @param columns the columns of the places that it replaced, joined in the same way */
    public static Column of(Column own, Succession succession, Function<Succession, List<Column>> columns) {
        List<Column> former = columns.apply(succession);
        SuccessorColumn joined = new SuccessorColumn(succession.from());
        former.forEach(joined::add);
        ColumnBuilder builder = new ColumnBuilder(Column.EMPTY);
        int latest = own.spans().stream().mapToInt(Span::source).min().orElse(Integer.MAX_VALUE);
        joined.times.forEach((stretch, number) -> {
            if (number == former.size() && !isHeldBy(own, stretch)) {
                builder.add(Objects.requireNonNull(joined.added.get(stretch), "added whenever it is counted")
                        .notLaterThan(latest));
            }
        });
        own.all().forEach(span -> builder.replace(span));
        return builder.build();
    }

    /** Whether the place has figures of its own, which take precedence, for all of a stretch. */
    private static boolean isHeldBy(Column own, List<Integer> stretch) {
        return Tiling.of(own.months(), own.inForce(), stretch.get(0), stretch.get(1), 0)
                .isComplete();
    }

    private void add(Column column) {
        column.all().filter(span -> span.end() <= from).forEach(span -> {
            List<Integer> stretch = List.of(span.start(), span.end());
            added.merge(stretch, span, SuccessorColumn::sum);
            times.merge(stretch, 1, Integer::sum);
        });
    }

    private static Span sum(Span one, Span other) {
        BigDecimal value = one.value().add(other.value());
        // A sum over two bases has no basis with a name.
        Basis basis = Objects.equals(one.basis(), other.basis()) ? one.basis() : null;
        return new Span(
                one.start(),
                one.end(),
                value,
                one.flags() | other.flags(),
                basis,
                Math.max(one.source(), other.source()));
    }
}
