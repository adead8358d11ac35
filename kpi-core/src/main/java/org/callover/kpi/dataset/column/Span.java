package org.callover.kpi.dataset.column;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** An observation over months numbered from year 0: {@code start} is in it, {@code end} is not. */
record Span(
        int start,
        int end,
        BigDecimal value,
        int flags,
        @Nullable Basis basis,
        int source) {

    static int index(YearMonth month) {
        return MonthNumber.of(month);
    }

    static YearMonth month(int index) {
        return MonthNumber.month(index);
    }

    int months() {
        return end - start;
    }

    boolean covers(int from, int to) {
        return start == from && end == to;
    }

    boolean within(int from, int to) {
        return start >= from && end <= to;
    }

    /** Whether another observation of the same months has the same value, flags and basis. */
    boolean saysTheSameAs(Span other) {
        return value.compareTo(other.value) == 0 && flags == other.flags && Objects.equals(basis, other.basis);
    }

    /** The same, from another import. */
    Span from(int other) {
        return new Span(start, end, value, flags, basis, other);
    }

    /** The same, but as if from an earlier import if it is from a later one. */
    Span notLaterThan(int latest) {
        return source <= latest ? this : from(latest);
    }

    Period period() {
        return new Period(month(start), month(end));
    }

    HeldObservation held() {
        return new HeldObservation(period(), value, Flag.ofBits(flags), basis, source);
    }
}
