package org.callover.kpi.feed.account;

import java.math.BigDecimal;
import java.util.List;
import org.callover.kpi.observation.SeriesId;

/**
 * A label of a file that is the sum of other labels. It was checked against them and not added to them.
 *
 * @param countedIn the series that it counts in all the same, because none of its parts does
 * @param parts the labels that it is the sum of
 */
public record Subtotal(
        String label, int rows, BigDecimal total, List<SeriesId> countedIn, List<String> parts, String why) {

    public Subtotal {
        countedIn = List.copyOf(countedIn);
        parts = List.copyOf(parts);
    }
}
