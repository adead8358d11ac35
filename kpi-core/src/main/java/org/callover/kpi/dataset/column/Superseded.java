package org.callover.kpi.dataset.column;

import java.util.List;
import org.callover.kpi.period.Period;

/** The observations of a column that are no longer in force because others together took their place. */
public final class Superseded {

    private Superseded() {}

    /**
     * Those that overlap a period, were held after an import, and are superseded by later ones.
     *
     * <p>Some may have been superseded before that import: if one of those that took their place has been revised since,
     * this cannot be told.
     */
    public static List<HeldObservation> since(int after, Column column, Period period) {
        return column.spans().stream()
                .filter(span -> span.source() <= after && !column.inForce().contains(span))
                .filter(span -> span.period().overlaps(period))
                .filter(span -> isReplacedSince(after, column, span))
                .map(Span::held)
                .toList();
    }

    private static boolean isReplacedSince(int after, Column column, Span span) {
        return Tiling.of(column.months(), column.spans(), span.start(), span.end(), span.source()).pieces().stream()
                .anyMatch(piece -> piece.source() > after);
    }
}
