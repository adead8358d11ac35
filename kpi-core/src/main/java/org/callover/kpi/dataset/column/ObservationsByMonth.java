package org.callover.kpi.dataset.column;

import java.util.Arrays;
import java.util.List;
import org.callover.kpi.period.MonthNumber;
import org.jspecify.annotations.Nullable;

/**
 * The observations used for many months, one after another, as {@link Column#standingFor} chooses them.
 *
 * <p>A population belongs to a year, so the choice only changes where an observation or a year starts or ends.
 */
final class ObservationsByMonth {

    private final List<Span> spans;

    private ObservationsByMonth(List<Span> spans) {
        this.spans = spans;
    }

    /** The value for each month from one to before another; NaN if there is none. */
    static double[] of(Column column, int from, int to) {
        double[] values = new double[Math.max(0, to - from)];
        boolean ofYears = column.firstMonth() == column.endMonth();
        ObservationsByMonth standing = new ObservationsByMonth(column.inForce());
        int at = from;
        while (at < to) {
            int until = ofYears ? standing.unchangedUntil(at, to) : at + 1;
            double value = ofYears
                    ? toDouble(standing.at(at))
                    : column.standingFor(Span.month(at))
                            .map(reading -> reading.value().toDouble())
                            .orElse(Double.NaN);
            Arrays.fill(values, at - from, until - from, value);
            at = until;
        }
        return values;
    }

    private static double toDouble(@Nullable Span span) {
        return span == null ? Double.NaN : span.value().doubleValue();
    }

    /** The shortest that covers a month, otherwise the nearest in its year, otherwise the last that ends before it. */
    private @Nullable Span at(int month) {
        Span shortest = null;
        for (Span span : spans) {
            if (covers(span, month) && (shortest == null || span.months() < shortest.months())) {
                shortest = span;
            }
        }
        return shortest == null ? beside(month) : shortest;
    }

    private @Nullable Span beside(int month) {
        int year = MonthNumber.january(month);
        Span nearest = null;
        Span ended = null;
        for (Span span : spans) {
            if (span.within(year, year + 12) && (nearest == null || distance(span, month) < distance(nearest, month))) {
                nearest = span;
            }
            if (span.end() <= month && (ended == null || endsAfter(span, ended))) {
                ended = span;
            }
        }
        return nearest == null ? ended : nearest;
    }

    private static boolean endsAfter(Span span, Span other) {
        return span.end() > other.end() || span.end() == other.end() && span.start() > other.start();
    }

    /** The month up to which the choice stays the same. */
    private int unchangedUntil(int month, int to) {
        int until = Math.min(to, MonthNumber.january(month) + 12);
        for (Span span : spans) {
            until = span.start() > month ? Math.min(until, span.start()) : until;
            until = span.end() > month ? Math.min(until, span.end()) : until;
            // Which of a year's observations is nearest can change with every month.
            boolean nearby = span.within(MonthNumber.january(month), MonthNumber.january(month) + 12);
            until = nearby && span.months() < 12 ? month + 1 : until;
        }
        return until;
    }

    private static boolean covers(Span span, int month) {
        return span.start() <= month && month < span.end();
    }

    private static int distance(Span span, int month) {
        return Math.abs(span.start() - month);
    }
}
