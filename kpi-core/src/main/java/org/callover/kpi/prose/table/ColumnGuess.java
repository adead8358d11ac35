package org.callover.kpi.prose.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.prose.table.ColumnMeaning.Kind;
import org.callover.kpi.prose.table.ColumnSpans.Span;
import org.callover.kpi.reconcile.printed.Rounding;

/** Finds by their numbers which columns belong together: in most rows, one is the change from a second to a third. */
final class ColumnGuess {

    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROWS = 60;
    private static final int NEAR = 6;
    private static final int MOST_CHANGES = 12;

    /** At least so many in a hundred rows must agree. */
    private static final int MOST_OF_HUNDRED = 60;

    private static final Quantity HUNDRED = Quantity.of(100);

    private final ProseGrid grid;
    private final List<ColumnMeaning> meanings;

    ColumnGuess(ProseGrid grid, List<ColumnMeaning> meanings) {
        this.grid = grid;
        this.meanings = meanings;
    }

    /** How many rows bear out that columns belong together, of those that could. */
    private record Fit(int before, int now, int change, int agreeing, int tried) {

        boolean isBorneOut() {
            return agreeing >= FEWEST_ROWS && agreeing * 100 >= tried * MOST_OF_HUNDRED;
        }
    }

    /** The comparisons that most rows bear out. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        List<Fit> fits = IntStream.range(0, grid.columns())
                .filter(this::isOfPercent)
                .limit(MOST_CHANGES)
                .mapToObj(this::best)
                .flatMap(Optional::stream)
                .toList();
        for (Fit fit : fits) {
            boolean isKnown = spans.stream().anyMatch(span -> isOf(span, fit));
            if (!isKnown) {
                List<Integer> changes = Stream.concat(
                                fits.stream()
                                        .filter(other -> other.before == fit.before && other.now == fit.now)
                                        .map(Fit::change),
                                differences(fit))
                        .toList();
                spans.add(new Span(fit.before, fit.now, changes, spans.isEmpty()));
            }
        }
        return spans;
    }

    private static boolean isOf(Span span, Fit fit) {
        return Objects.equals(span.before(), fit.before) && Objects.equals(span.now(), fit.now);
    }

    private Stream<Integer> differences(Fit fit) {
        return near(fit.change)
                .filter(column -> column != fit.before && column != fit.now && !isOfPercent(column))
                .mapToObj(column -> fit(fit.before, fit.now, column, false))
                .filter(Fit::isBorneOut)
                .map(Fit::change);
    }

    private IntStream near(int column) {
        return IntStream.range(Math.max(0, column - NEAR), Math.min(grid.columns(), column + NEAR));
    }

    private boolean isOfPercent(int column) {
        return meanings.get(column).kind() == Kind.PERCENTAGE
                || grid.column(column).stream().limit(MOST_ROWS).anyMatch(GridCell::isPercent);
    }

    /** The two columns that a change in per cent is most likely of. */
    private Optional<Fit> best(int change) {
        List<Integer> values = near(change)
                .filter(column -> column != change && !isOfPercent(column) && isOfFigures(column))
                .boxed()
                .toList();
        return values.stream()
                .flatMap(before ->
                        values.stream().filter(now -> !now.equals(before)).map(now -> fit(before, now, change, true)))
                .filter(Fit::isBorneOut)
                .max(Comparator.comparingInt(Fit::agreeing));
    }

    private boolean isOfFigures(int column) {
        return grid.column(column).stream().limit(MOST_ROWS).anyMatch(cell -> cell.figure() != null);
    }

    private Fit fit(int before, int now, int change, boolean ofPercent) {
        int agreeing = 0;
        int tried = 0;
        for (int row = 0; row < Math.min(MOST_ROWS, grid.rows()); row++) {
            GridCell earlier = grid.at(row, before);
            GridCell later = grid.at(row, now);
            GridCell printed = grid.at(row, change);
            boolean areThere = earlier.figure() != null
                    && later.figure() != null
                    && printed.figure() != null
                    && earlier.quantity().signum() > 0
                    && !earlier.quantity().equals(later.quantity());
            if (areThere) {
                tried++;
                agreeing += agrees(earlier.quantity(), later.quantity(), printed, ofPercent) ? 1 : 0;
            }
        }
        return new Fit(before, now, change, agreeing, tried);
    }

    private static boolean agrees(Quantity before, Quantity now, GridCell printed, boolean ofPercent) {
        Quantity change = now.minus(before);
        Quantity exact = ofPercent ? change.times(HUNDRED).dividedBy(before) : change;
        int decimals = Objects.requireNonNull(printed.figure()).printed().decimals();
        return Rounding.of(printed.quantity(), Math.max(0, decimals), exact).agrees();
    }

    /** Whether most rows deny that a change in per cent is that of two columns. */
    boolean contradicts(Span span) {
        Integer before = span.before();
        Integer now = span.now();
        if (before == null || now == null) {
            return false;
        }
        return span.changes().stream()
                .map(change -> fit(before, now, change, meanings.get(change).kind() == Kind.PERCENTAGE))
                .anyMatch(fit -> fit.tried > 2 && fit.agreeing * 2 < fit.tried);
    }
}
