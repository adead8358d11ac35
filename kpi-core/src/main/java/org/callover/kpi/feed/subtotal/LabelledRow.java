package org.callover.kpi.feed.subtotal;

import java.math.BigDecimal;
import java.util.BitSet;

/**
 * A row of a wide file.
 *
 * @param months the count of each month; zero where it could not be read
 * @param blanks the months whose cell is empty: there is no count
 * @param isWhole whether the row has a field for every column, so that its labels are what they seem
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

    /** What could be read of it, added up. */
    public BigDecimal total() {
        return BigDecimal.valueOf(months.total());
    }

    /** Its two labels as one text, as messages name it. */
    public String label() {
        return group.equalsIgnoreCase(category) ? group : group + " / " + category;
    }

    /** Whether it can be told from its labels which series it counts in. */
    public boolean isLabelled() {
        return isWhole && !group.isEmpty() && !category.isEmpty();
    }
}
