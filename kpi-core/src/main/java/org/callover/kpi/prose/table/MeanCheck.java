package org.callover.kpi.prose.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.prose.answer.Verdict;
import org.callover.kpi.prose.answer.Verdict.Source;
import org.callover.kpi.prose.answer.Verdicts;
import org.callover.kpi.prose.assertion.ProseFigure;
import org.callover.kpi.reconcile.printed.Rounding;
import org.callover.kpi.text.Label;
import org.callover.kpi.text.Words;

/**
 * Checks percentages that are called "overall" or "total": they must be weighted. The weights are counts with the same
 * labels, in another table of the text or in another column.
 *
 * <p>Without weights, three plain means or more, and nothing else, are taken as proof that nothing was weighted.
 */
final class MeanCheck {

    private static final int DECIMALS = 2;
    private static final int FEWEST_PARTS = 2;
    private static final int PROOF = 3;
    private static final int NAMED = 4;

    private final ProseGrid grid;
    private final List<ProseGrid> others;
    private final Verdicts verdicts;

    /** @param others the other tables of the text, which may hold weights */
    MeanCheck(ProseGrid grid, List<ProseGrid> others, Verdicts verdicts) {
        this.grid = grid;
        this.others = others;
        this.verdicts = verdicts;
    }

    /** Checks the columns that are totals. */
    void check() {
        for (int column = 0; column < grid.columns(); column++) {
            String heading = grid.headings().get(column);
            if (ColumnMeaning.isTotal(heading) && !ColumnMeaning.isMean(heading)) {
                column(column);
            }
        }
    }

    /** A percentage called overall, with the plain and the weighted mean of its parts. */
    private record Case(ProseFigure printed, Quantity plain, List<Quantity> weighted, boolean areAlike) {

        boolean isPlain() {
            Quantity said = printed.printed().signed(null);
            int decimals = printed.printed().decimals();
            return Rounding.of(said, decimals, plain).agrees() || Rounding.isCutOff(said, decimals, plain);
        }

        boolean isWeighted() {
            return weighted.stream().anyMatch(mean -> Rounding.of(
                            printed.printed().signed(null), printed.printed().decimals(), mean)
                    .agrees());
        }
    }

    private void column(int total) {
        List<Integer> parts = IntStream.range(0, grid.columns())
                .filter(column -> column != total
                        && !ColumnMeaning.isTotal(grid.headings().get(column)))
                .boxed()
                .toList();
        List<Case> cases = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        for (int row = 0; row < grid.rows(); row++) {
            int here = row;
            List<Integer> filled =
                    parts.stream().filter(part -> isShare(here, part)).toList();
            if (filled.size() >= FEWEST_PARTS && isShare(row, total)) {
                cases.add(read(row, total, filled));
                filled.forEach(part -> named.add(grid.headings().get(part)));
            }
        }
        String names = Words.list(List.copyOf(named), NAMED);
        boolean isProof = cases.stream().filter(each -> !each.areAlike()).count() >= PROOF
                && cases.stream().allMatch(Case::isPlain);
        cases.forEach(each -> tell(each, names, isProof));
    }

    private boolean isShare(int row, int column) {
        GridCell cell = grid.at(row, column);
        boolean isOfPercent = cell.isPercent()
                || ColumnMeaning.isNotAdded(grid.corner())
                || grid.column(column).stream().anyMatch(each -> each.figure() != null && !each.isCount());
        return cell.figure() != null && isOfPercent && cell.quantity().compareTo(Quantity.of(100)) <= 0;
    }

    private Case read(int row, int total, List<Integer> parts) {
        Quantity sum = parts.stream().map(part -> grid.at(row, part).quantity()).reduce(Quantity.ZERO, Quantity::plus);
        boolean areAlike = parts.stream()
                        .map(part -> grid.at(row, part).quantity())
                        .distinct()
                        .count()
                == 1;
        return new Case(
                Objects.requireNonNull(grid.at(row, total).figure()),
                sum.dividedBy(Quantity.of(parts.size())),
                weights(row, total, parts),
                areAlike);
    }

    /** The weighted means: with the weights of other tables, and with the counts of other rows of this one. */
    private List<Quantity> weights(int row, int total, List<Integer> parts) {
        Stream<Quantity> ofOthers = others.stream().flatMap(other -> weighted(row, parts, other).stream());
        Stream<Quantity> ofRows = IntStream.range(0, grid.rows())
                .filter(other -> other != row && isSummed(other, total, parts))
                .mapToObj(other -> mean(part -> grid.at(other, part), row, parts))
                .flatMap(Optional::stream);
        Optional<Quantity> ofColumns = mean(part -> besideOf(row, part), row, parts);
        return Stream.of(ofColumns.stream(), ofOthers, ofRows)
                .flatMap(means -> means)
                .toList();
    }

    /** The count in a column such as "Camden calls" beside the percentage in the column "Camden". */
    private GridCell besideOf(int row, int part) {
        String name = Label.of(grid.headings().get(part)).key();
        return IntStream.range(0, grid.columns())
                .filter(column -> column != part
                        && !name.isEmpty()
                        && grid.at(row, column).isCount())
                .filter(column -> {
                    String heading = Label.of(grid.headings().get(column)).key();
                    return heading.startsWith(name) || heading.endsWith(name);
                })
                .mapToObj(column -> grid.at(row, column))
                .findFirst()
                .orElse(GridCell.EMPTY);
    }

    private boolean isSummed(int row, int total, List<Integer> parts) {
        return parts.stream().allMatch(part -> grid.at(row, part).isCount())
                && grid.at(row, total)
                        .quantity()
                        .equals(parts.stream()
                                .map(part -> grid.at(row, part).quantity())
                                .reduce(Quantity.ZERO, Quantity::plus));
    }

    private Optional<Quantity> mean(IntFunction<GridCell> weights, int row, List<Integer> parts) {
        Quantity sum = Quantity.ZERO;
        Quantity of = Quantity.ZERO;
        for (int part : parts) {
            GridCell weight = weights.apply(part);
            if (!weight.isCount()) {
                return Optional.empty();
            }
            sum = sum.plus(weight.quantity().times(grid.at(row, part).quantity()));
            of = of.plus(weight.quantity());
        }
        return of.signum() <= 0 ? Optional.empty() : Optional.of(sum.dividedBy(of));
    }

    private Optional<Quantity> weighted(int row, List<Integer> parts, ProseGrid weights) {
        int same = place(weights.labels(), grid.labels().get(row));
        if (same < 0) {
            return Optional.empty();
        }
        return mean(
                part -> {
                    int column = place(weights.headings(), grid.headings().get(part));
                    return column < 0 ? GridCell.EMPTY : weights.at(same, column);
                },
                row,
                parts);
    }

    private static int place(List<String> labels, String label) {
        Label wanted = Label.of(label);
        return IntStream.range(0, labels.size())
                .filter(i -> Label.of(labels.get(i)).equals(wanted))
                .findFirst()
                .orElse(-1);
    }

    private void tell(Case found, String names, boolean isProof) {
        String plain = "it is the unweighted mean of " + names;
        if (found.isWeighted()) {
            verdicts.put(
                    found.printed().token(),
                    Verdict.matching(
                            Source.OWN_NUMBERS, found.printed().token().text(), "it is the weighted mean of " + names));
        } else if (!found.weighted().isEmpty() && found.isPlain()) {
            String mean = found.weighted()
                            .get(0)
                            .rounded(
                                    Math.max(DECIMALS, found.printed().printed().decimals())) + "%";
            verdicts.put(
                    found.printed().token(),
                    Verdict.contradicting(Source.OWN_NUMBERS, mean, plain + "; weighted it is " + mean));
        } else if (found.weighted().isEmpty() && isProof && !found.areAlike()) {
            verdicts.put(
                    found.printed().token(),
                    Verdict.contradicting(Source.OWN_NUMBERS, "a weighted mean", plain + ", as in all rows"));
        }
    }
}
