package org.callover.kpi.prose.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.callover.kpi.prose.answer.ColumnUse;
import org.callover.kpi.prose.table.ColumnMeaning.Kind;
import org.callover.kpi.prose.token.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table are compared with each other.
 *
 * <p>The headings say it, or a reader does. If neither does, the numbers may: columns belong together if in most rows the
 * change is that of the other two.
 */
final class ColumnSpans {

    private static final int MONTHS = 12;
    private static final int MOST_SPANS = 12;

    private final ProseGrid grid;
    private final List<ColumnMeaning> meanings;
    private final List<Integer> periods;

    /**
     * A comparison of two columns.
     *
     * @param changes the columns that give its change
     * @param isNamed whether the row's label names what is compared; otherwise it may be that of another place
     */
    record Span(@Nullable Integer before, @Nullable Integer now, List<Integer> changes, boolean isNamed) {

        Span {
            changes = List.copyOf(changes);
        }

        boolean isWhole() {
            return before != null && now != null;
        }
    }

    private ColumnSpans(ProseGrid grid, List<ColumnMeaning> meanings) {
        this.grid = grid;
        this.meanings = meanings;
        this.periods = columns()
                .filter(column -> meanings.get(column).kind() == Kind.PERIOD
                        && meanings.get(column).places().isEmpty())
                .boxed()
                .sorted(Comparator.comparingInt(column -> order(column)))
                .toList();
    }

    /** The comparisons by the headings, or else by the numbers. */
    static List<Span> of(ProseGrid grid, List<ColumnMeaning> meanings) {
        ColumnSpans spans = new ColumnSpans(grid, meanings);
        List<Span> headed = spans.haveOrder() ? spans.headed() : List.of();
        ColumnGuess guess = new ColumnGuess(grid, meanings);
        boolean isMistaken = grid.isGuessed() && headed.stream().anyMatch(guess::contradicts);
        boolean isWhole = headed.stream().anyMatch(Span::isWhole);
        List<Span> guessed = isMistaken || !isWhole ? guess.spans() : List.of();
        if (!guessed.isEmpty()) {
            return guessed;
        }
        return isMistaken ? List.of() : headed;
    }

    /** The comparisons by what a reader says, from the left to the right. */
    static List<Span> said(List<ColumnUse> roles) {
        List<Span> spans = new ArrayList<>();
        Integer before = null;
        Integer now = null;
        List<Integer> changes = new ArrayList<>();
        for (int column = 0; column < roles.size(); column++) {
            ColumnUse role = roles.get(column);
            boolean isAgain = role == ColumnUse.VALUE && now != null || role == ColumnUse.PREVIOUS && before != null;
            if (isAgain) {
                spans.add(new Span(before, now, changes, spans.isEmpty()));
                before = null;
                now = null;
                changes.clear();
            }
            if (role == ColumnUse.VALUE) {
                now = column;
            } else if (role == ColumnUse.PREVIOUS) {
                before = column;
            } else if (role == ColumnUse.DIFFERENCE || role == ColumnUse.PERCENTAGE) {
                changes.add(column);
            }
        }
        spans.add(new Span(before, now, changes, spans.isEmpty()));
        return spans;
    }

    private IntStream columns() {
        return IntStream.range(0, grid.columns());
    }

    private int order(int column) {
        Moment moment = meanings.get(column).moment();
        return moment == null ? 0 : moment.order();
    }

    /** Whether no two columns are of the same time. */
    private boolean haveOrder() {
        return periods.stream().mapToInt(this::order).distinct().count() == periods.size();
    }

    private List<Span> headed() {
        List<Integer> changes = columns()
                .filter(column -> meanings.get(column).isChange()
                        && meanings.get(column).places().isEmpty())
                .boxed()
                .toList();
        return periods.isEmpty() ? ofOneValue(changes) : ofPeriods(changes);
    }

    private List<Span> ofOneValue(List<Integer> changes) {
        List<Integer> values = columns()
                .filter(column -> meanings.get(column).kind() == Kind.OTHER && isValue(column))
                .boxed()
                .toList();
        return changes.isEmpty()
                ? List.of()
                : List.of(new Span(null, values.size() == 1 ? values.get(0) : null, changes, true));
    }

    private boolean isValue(int column) {
        return meanings.get(column).places().isEmpty()
                && grid.column(column).stream().anyMatch(cell -> cell.figure() != null);
    }

    private List<Span> ofPeriods(List<Integer> changes) {
        int last = periods.size() - 1;
        Integer now = periods.get(last);
        List<Span> spans = new ArrayList<>();
        for (int before = last - 1; before >= Math.max(0, last - MOST_SPANS); before--) {
            Integer earlier = periods.get(before);
            boolean isNearest = before == last - 1;
            int years = years(earlier, now);
            List<Integer> ofBoth = changes.stream()
                    .filter(column -> isOf(column, years, isNearest))
                    .toList();
            spans.add(new Span(earlier, now, ofBoth, true));
        }
        return last == 0 ? List.of(new Span(null, now, changes, true)) : spans;
    }

    private int years(int before, int now) {
        return (order(now) - order(before)) / MONTHS;
    }

    /** Whether a column of changes is about so many years: its heading says so, or says nothing. */
    private boolean isOf(int column, int years, boolean isNearest) {
        Moment moment = meanings.get(column).moment();
        if (moment != null && moment.kind() == Moment.Kind.SPAN) {
            return moment.key().equals(years + " year");
        }
        return isNearest && (moment == null || periods.size() <= 2 || moment.kind() != Moment.Kind.POINT);
    }

    /** How many years lie between two columns. */
    static int years(List<ColumnMeaning> meanings, int before, int now) {
        Moment earlier = meanings.get(before).moment();
        Moment later = meanings.get(now).moment();
        boolean areTimes = earlier != null && later != null;
        return areTimes
                ? (Objects.requireNonNull(later).order()
                                - Objects.requireNonNull(earlier).order())
                        / MONTHS
                : 0;
    }
}
