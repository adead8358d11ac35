package org.callover.kpi.feed.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callover.kpi.observation.SeriesId;

/**
 * An account of where the figures of a file went.
 *
 * @param whole all figures
 * @param bySeries the figures of each series; a row may count in several
 * @param parts series that together count every row that counts exactly once; empty if there are none
 * @param notes what else the receipt says about the file
 */
public record FileAccount(
        SeriesTally whole,
        SortedMap<SeriesId, SeriesTally> bySeries,
        Set<SeriesId> parts,
        List<RowsApart> apart,
        List<UnmappedLabel> unmapped,
        List<BlankMonth> blanks,
        Notes notes) {

    /**
     * The other things that the receipt says about a file.
     *
     * @param withheld the months for which no figure was taken
     * @param subtotals the labels that were checked and not added
     * @param warnings the warnings about the file
     */
    public record Notes(List<WithheldMonths> withheld, List<Subtotal> subtotals, List<ImportWarning> warnings) {
        public Notes {
            withheld = List.copyOf(withheld);
            subtotals = List.copyOf(subtotals);
            warnings = List.copyOf(warnings);
        }
    }

    /** The name of the whole file's control total. */
    public static final String WHOLE = "file";

    public FileAccount {
        bySeries = new TreeMap<>(bySeries);
        parts = Set.copyOf(parts);
        apart = List.copyOf(apart);
        unmapped = List.copyOf(unmapped);
        blanks = List.copyOf(blanks);
    }

    /**
     * The control totals, given what was read back from the store: first the whole file's, then one for each series.
     *
     * @throws IllegalStateException if one of them does not add up: then the import is wrong, whatever the file says
     */
    public List<ControlTotal> controlTotals(Map<SeriesId, BigDecimal> stored) {
        List<ControlTotal> totals = new ArrayList<>();
        totals.add(whole.checked(WHOLE, storedOfWhole(stored)));
        bySeries.forEach((series, tally) ->
                totals.add(tally.checked(series.value(), stored.getOrDefault(series, BigDecimal.ZERO))));
        totals.stream().filter(total -> !total.addsUp()).findFirst().ifPresent(total -> {
            throw new IllegalStateException(
                    "The import was stopped because its control totals do not add up: %s".formatted(total));
        });
        return totals;
    }

    private BigDecimal storedOfWhole(Map<SeriesId, BigDecimal> stored) {
        return parts.isEmpty()
                ? whole.remainder()
                : parts.stream()
                        .map(series -> stored.getOrDefault(series, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
