package org.callover.kpi.prose.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.callover.kpi.figure.Display;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.prose.answer.Verdict;
import org.callover.kpi.prose.answer.Verdict.Source;
import org.callover.kpi.prose.answer.Verdicts;
import org.callover.kpi.prose.assertion.ProseFigure;

/**
 * Checks the rows of a table that are totals: each of their numbers is the sum of the numbers above it.
 *
 * <p>A row whose label says only "Total" must add up. One such as "Total notifiable offences" may be of more than the table
 * has: it is wrong only if it adds up in another column.
 */
final class SumCheck {

    private static final int FEWEST_PARTS = 2;

    /** A table with more totals is no table of counts. */
    private static final int MOST_TOTALS = 50;

    private final ProseGrid grid;
    private final Verdicts verdicts;
    private final List<Integer> totals;
    private final List<Integer> parts;

    SumCheck(ProseGrid grid, Verdicts verdicts) {
        this.grid = grid;
        this.verdicts = verdicts;
        this.totals = rows(true);
        this.parts = rows(false).stream().filter(row -> !isOfWhich(row)).toList();
    }

    private List<Integer> rows(boolean ofTotals) {
        return IntStream.range(0, grid.rows())
                .filter(row -> ColumnMeaning.isTotal(grid.labels().get(row)) == ofTotals)
                .boxed()
                .toList();
    }

    private boolean isOfWhich(int row) {
        String label = grid.labels().get(row).strip().toLowerCase(Locale.ROOT);
        return label.startsWith("of which") || label.startsWith("including") || label.startsWith("incl");
    }

    void check() {
        if (parts.size() < FEWEST_PARTS || totals.size() > MOST_TOTALS || ColumnMeaning.isNotAdded(grid.corner())) {
            return;
        }
        List<Integer> added =
                IntStream.range(0, grid.columns()).filter(this::isAdded).boxed().toList();
        for (int row : totals) {
            List<Sum> sums = new ArrayList<>();
            added.forEach(column -> sums.addAll(sum(row, column)));
            boolean isBorneOut = sums.stream().filter(Sum::agrees).count() * 2 >= sums.size() && sums.size() > 1;
            boolean isPlain = ColumnMeaning.isPlainTotal(grid.labels().get(row));
            sums.stream().filter(sum -> sum.agrees() || isPlain || isBorneOut).forEach(this::tell);
        }
    }

    /** A printed total, and what its parts add up to. */
    private record Sum(ProseFigure printed, Quantity of, boolean agrees, boolean isExplained) {}

    private boolean isAdded(int column) {
        ColumnMeaning meaning = ColumnMeaning.of(grid.headings().get(column), grid.column(column));
        return meaning.kind() != ColumnMeaning.Kind.PERCENTAGE
                && meaning.kind() != ColumnMeaning.Kind.DIFFERENCE
                && meaning.kind() != ColumnMeaning.Kind.RANK
                && !ColumnMeaning.isNotAdded(grid.headings().get(column))
                && grid.column(column).stream().allMatch(cell -> cell.isCount() || cell.isBlank());
    }

    private List<Sum> sum(int total, int column) {
        ProseFigure printed = grid.at(total, column).figure();
        if (printed == null) {
            return List.of();
        }
        Quantity said = grid.at(total, column).quantity();
        List<Integer> section = parts.stream()
                .filter(row -> row < total && row > totalBefore(total))
                .toList();
        Quantity all = sum(parts, column);
        boolean agrees = List.of(all, sum(section, column), sum(otherTotals(total), column))
                .contains(said);
        Quantity shown = section.size() < FEWEST_PARTS || totals.size() == 1 ? all : sum(section, column);
        return List.of(new Sum(printed, shown, agrees, isWithoutSome(all.minus(said), column)));
    }

    private int totalBefore(int total) {
        return totals.stream()
                .filter(row -> row < total)
                .mapToInt(row -> row)
                .max()
                .orElse(-1);
    }

    private List<Integer> otherTotals(int total) {
        return totals.stream().filter(row -> row != total).toList();
    }

    private Quantity sum(List<Integer> rows, int column) {
        return rows.stream().map(row -> grid.at(row, column).quantity()).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Whether some neighbouring rows are what the sum has too much: they may be parts of others. */
    private boolean isWithoutSome(Quantity tooMuch, int column) {
        if (tooMuch.signum() <= 0) {
            return false;
        }
        int from = 0;
        Quantity run = Quantity.ZERO;
        for (int row : parts) {
            run = run.plus(grid.at(row, column).quantity());
            while (run.compareTo(tooMuch) > 0 && from < parts.size()) {
                run = run.minus(grid.at(parts.get(from++), column).quantity());
            }
            if (run.compareTo(tooMuch) == 0 && isLarge(tooMuch, column)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is too much is more than a slip of a few. */
    private boolean isLarge(Quantity tooMuch, int column) {
        return tooMuch.times(Quantity.of(20)).compareTo(sum(parts, column)) > 0;
    }

    private void tell(Sum sum) {
        String found = Display.value(sum.of(), 0, false);
        String because = "its parts add up to " + found;
        if (sum.agrees()) {
            verdicts.put(
                    sum.printed().token(),
                    Verdict.matching(Source.OWN_NUMBERS, sum.printed().token().text(), "it is the sum of its parts"));
        } else if (!sum.isExplained()) {
            verdicts.put(sum.printed().token(), Verdict.contradicting(Source.OWN_NUMBERS, found, because));
        }
    }
}
