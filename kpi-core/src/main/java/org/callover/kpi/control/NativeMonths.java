package org.callover.kpi.control;

import java.util.Optional;
import org.callover.kpi.figure.month.MonthsFromColumns;
import org.jspecify.annotations.Nullable;

/**
 * The native months of a measure in one place, read straight from the columns.
 *
 * @param whole absent if no month has a value
 */
record NativeMonths(@Nullable NativeRun whole) implements NativeFigures {

    static NativeMonths of(MonthsFromColumns.Months months) {
        return new NativeMonths(NativeRun.ofNumbers(months.from(), NativeStep.MONTH, months.values())
                .orElse(null));
    }

    @Override
    public ChartableRun upTo(int last) {
        Optional<NativeRun> found = whole == null ? Optional.empty() : whole.upTo(last);
        return found.isPresent() ? found.get() : UnchartedWords.nothingUpTo(last);
    }
}
