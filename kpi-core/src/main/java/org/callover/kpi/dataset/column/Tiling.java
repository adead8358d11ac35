package org.callover.kpi.dataset.column;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The observations that cover a run of months without overlap. They leave out as few months as possible and, after
 * that, are as few as possible.
 *
 * <p>A shortest path over the boundaries between months: each observation is a step from its start to its end, and each
 * month left out is a very long step.
 */
final class Tiling {

    private static final int LEFT_OUT = 1_000_000;

    private final int start;
    private final int[] cost;
    private final @Nullable Span[] step;
    private final int[] cameFrom;

    private Tiling(int start, int end) {
        this.start = start;
        int boundaries = end - start + 1;
        cost = new int[boundaries];
        Arrays.fill(cost, Integer.MAX_VALUE);
        cost[0] = 0;
        step = new @Nullable Span[boundaries];
        cameFrom = new int[boundaries];
    }

    /** The best tiling of the months with observations from imports later than {@code after} (0 for all). */
    static Tiling of(MonthlyValues months, List<Span> spans, int start, int end, int after) {
        Tiling tiling = new Tiling(start, end);
        for (int month = start; month < end; month++) {
            tiling.take(month, month + 1, null);
            if (months.source(month) > after) {
                tiling.take(month, month + 1, months.span(month));
            }
            for (Span span : spans) {
                if (span.start() == month && span.end() <= end && span.source() > after) {
                    tiling.take(month, span.end(), span);
                }
            }
        }
        return tiling;
    }

    private void take(int from, int to, @Nullable Span span) {
        int total = cost[from - start] + (span == null ? LEFT_OUT : 1);
        if (total < cost[to - start]) {
            cost[to - start] = total;
            step[to - start] = span;
            cameFrom[to - start] = from - start;
        }
    }

    boolean isComplete() {
        return cost[cost.length - 1] < LEFT_OUT;
    }

    /** The observations it uses, in order. */
    List<Span> pieces() {
        List<Span> pieces = new ArrayList<>();
        for (int at = cost.length - 1; at > 0; at = cameFrom[at]) {
            Span span = step[at];
            if (span != null) {
                pieces.add(span);
            }
        }
        Collections.reverse(pieces);
        return pieces;
    }

    /** The months it leaves out, in order. */
    private List<YearMonth> missing() {
        List<YearMonth> missing = new ArrayList<>();
        for (int at = cost.length - 1; at > 0; at = cameFrom[at]) {
            if (step[at] == null) {
                missing.add(Span.month(start + at - 1));
            }
        }
        Collections.reverse(missing);
        return missing;
    }

    Reading reading(Period period) {
        List<Span> pieces = pieces();
        BigDecimal total = pieces.stream().map(Span::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        int flags = pieces.stream().mapToInt(Span::flags).reduce(0, (a, b) -> a | b);
        return new Reading(period, Quantity.of(total), missing(), Flag.ofBits(flags), null);
    }
}
