package org.callover.kpi.feed.subtotal;

import java.math.BigDecimal;
import java.util.BitSet;

/**
 * A row of a wide file, with its labels and counts.
 *
 * @param months the count of each month; zero if it could not be read
 * @param blanks the months without a count, because their cell is empty
 * @param isWhole whether the row has a cell for every column, so that its labels can be trusted
 * @param isGood whether all of it could be read
 */
public record LabelledRow(
        long line,
        String group,
        String category,
        String area,
        MonthlyCounts months,
        BitSet blanks,
        boolean isWhole,
        boolean isGood) {

    /** The total of what could be read. */
    public BigDecimal total() {
        return BigDecimal.valueOf(months.total());
    }

    /** Its two labels as one text, as messages write it. */
    public String label() {
        return group.equalsIgnoreCase(category) ? group : group + " / " + category;
    }

    /** Whether its labels tell which series it counts in. */
    public boolean isLabelled() {
        return isWhole && !group.isEmpty() && !category.isEmpty();
    }
}
