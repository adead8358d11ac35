package org.callover.kpi.feed.wide;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callover.kpi.feed.LabelMatch;
import org.callover.kpi.feed.account.BlankMonth;
import org.callover.kpi.feed.account.FileAccount;
import org.callover.kpi.feed.account.FileAccount.Notes;
import org.callover.kpi.feed.account.ImportWarning;
import org.callover.kpi.feed.account.RowsApart;
import org.callover.kpi.feed.account.SeriesTally;
import org.callover.kpi.feed.account.Subtotal;
import org.callover.kpi.feed.account.UnmappedLabel;
import org.callover.kpi.feed.account.WithheldMonths;
import org.callover.kpi.feed.subtotal.LabelledRow;
import org.callover.kpi.feed.subtotal.Subtotals;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;

/** An account of where the figures of a wide file go. */
final class WideAccount {
    private final SeriesTally whole = new SeriesTally();
    private final SortedMap<SeriesId, SeriesTally> bySeries = new TreeMap<>();
    private final Map<String, RowsApart> apart = new LinkedHashMap<>();
    private final Map<String, UnmappedLabel> unmapped = new LinkedHashMap<>();
    private final Map<String, Subtotal> subtotals = new LinkedHashMap<>();
    private final Map<String, BlankMonth> blanks = new LinkedHashMap<>();
    private final Set<List<SeriesId>> countedTogether = new HashSet<>();

    /** Counts a row whose figures are to be stored, or that counts nowhere. */
    void good(LabelledRow row, List<SeriesId> counted, List<Period> periods) {
        BigDecimal total = read(row, counted);
        row.blanks().stream().forEach(month -> blank(row.area(), periods.get(month)));
        if (counted.isEmpty()) {
            whole.unmapped(total);
        }
    }

    /** Reports a label that no rule names, or that a rule sets aside, and counts its row. */
    void unmapped(LabelledRow row, LabelMatch match) {
        if (match.series().isEmpty() || !match.isKnown()) {
            unmapped.merge(
                    row.label(),
                    new UnmappedLabel(row.label(), 1, row.total(), match.series(), match.why()),
                    (held, one) -> new UnmappedLabel(
                            held.label(),
                            held.rows() + 1,
                            held.total().add(row.total()),
                            held.countedIn(),
                            held.why()));
        }
    }

    /** Reports a label that is a sum of others, and counts its row. */
    void subtotal(LabelledRow row, List<SeriesId> counted, Subtotals.Sum sum) {
        subtotals.merge(
                row.label(),
                new Subtotal(row.label(), 1, row.total(), counted, sum.named(), sum.why()),
                (held, one) -> new Subtotal(
                        held.label(),
                        held.rows() + 1,
                        held.total().add(row.total()),
                        held.countedIn(),
                        held.parts(),
                        held.why()));
    }

    private void blank(String area, Period month) {
        blanks.merge(
                area + month,
                new BlankMonth(area, month, 1),
                (held, one) -> new BlankMonth(area, month, held.cells() + 1));
    }

    /** Counts a row of an area that is kept apart. */
    void apart(LabelledRow row, List<SeriesId> counted, String why) {
        BigDecimal total = read(row, counted);
        whole.apart(total);
        counted.forEach(series -> tally(series).apart(total));
        apart.merge(
                row.area(),
                new RowsApart(row.area(), 1, total, why),
                (held, one) ->
                        new RowsApart(held.area(), held.rows() + 1, held.total().add(total), held.why()));
    }

    /** Counts a row with a fault. */
    void faulty(LabelledRow row, LabelMatch match) {
        BigDecimal total = read(row, match.series());
        if (match.series().isEmpty()) {
            whole.rejected(total);
        }
        match.series().forEach(series -> tally(series).rejected(total));
    }

    /** Counts good figures that are left out, because another part of their sums is not known. */
    void withheld(Map<SeriesId, BigDecimal> totals) {
        totals.forEach((series, total) -> tally(series).rejected(total));
    }

    private BigDecimal read(LabelledRow row, List<SeriesId> counted) {
        BigDecimal total = row.total();
        whole.inFile(total);
        counted.forEach(series -> tally(series).inFile(total));
        countedTogether.add(counted);
        return total;
    }

    private SeriesTally tally(SeriesId series) {
        return bySeries.computeIfAbsent(series, unseen -> new SeriesTally());
    }

    /** The account of all figures, and what else the receipt says about the file. */
    FileAccount account(List<WithheldMonths> withheld, List<ImportWarning> warnings) {
        Set<SeriesId> parts = parts();
        parts.forEach(series -> whole.rejected(tally(series).rejected()));
        return new FileAccount(
                whole,
                bySeries,
                parts,
                List.copyOf(apart.values()),
                List.copyOf(unmapped.values()),
                List.copyOf(blanks.values()),
                new Notes(withheld, List.copyOf(subtotals.values()), warnings));
    }

    /** The first series of each row, if every row counts in exactly one of them. */
    private Set<SeriesId> parts() {
        List<List<SeriesId>> counted =
                countedTogether.stream().filter(series -> !series.isEmpty()).toList();
        Set<SeriesId> first = counted.stream().map(series -> series.get(0)).collect(Collectors.toSet());
        return counted.stream().allMatch(series -> isOnceIn(first, series)) ? first : Set.of();
    }

    private static boolean isOnceIn(Set<SeriesId> some, Collection<SeriesId> series) {
        return series.stream().filter(some::contains).count() == 1;
    }
}
