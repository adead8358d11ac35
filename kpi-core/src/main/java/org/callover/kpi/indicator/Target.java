package org.callover.kpi.indicator;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.FinancialYear;

/** The value an indicator should reach. */
public sealed interface Target {

    /** One value for good. */
    record Fixed(Quantity value) implements Target {}

    /** A value for each financial year; a window takes the one of the year it ends in. */
    record ByYear(SortedMap<FinancialYear, Quantity> values) implements Target {
        public ByYear {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a target by year names at least one financial year");
            }
        }

        public static ByYear of(Map<FinancialYear, Quantity> values) {
            return new ByYear(new TreeMap<>(values));
        }
    }

    /** A change on what the value was at a comparator: {@code -5% on year-earlier}. */
    record Change(Amount amount, Comparator on) implements Target {
        @Override
        public String toString() {
            return amount + " on " + on;
        }
    }
}
