package org.callover.kpi.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/**
 * A count as the columns that it is added up from, each with the number of times that it counts: a sum of series in a
 * place, or what is left of a group without some members. A column that is both added and subtracted counts zero times.
 */
record CountColumns(Map<Column, Integer> columns) {

    static CountColumns of(SeriesSum sum, AreaRemainder part, Dataset dataset) {
        Map<Column, Integer> columns = new LinkedHashMap<>();
        sum.add().forEach(term -> enter(columns, term, part, dataset, 1));
        sum.subtract().forEach(term -> enter(columns, term, part, dataset, -1));
        return new CountColumns(columns);
    }

    private static void enter(Map<Column, Integer> columns, Term term, AreaRemainder part, Dataset dataset, int times) {
        columns.merge(dataset.column(term, part.area()), times, Integer::sum);
        for (AreaCode member : part.less()) {
            columns.merge(dataset.column(term, member), -times, Integer::sum);
        }
    }

    /** The columns that count at all. */
    Stream<Column> counted() {
        return columns.keySet().stream().filter(column -> times(column) != 0);
    }

    int times(Column column) {
        return columns.getOrDefault(column, 0);
    }

    /** Whether every column has a count in every month of the period. */
    boolean isComplete(Period period) {
        return columns.keySet().stream().allMatch(column -> column.total(period).isComplete());
    }

    double total(Period period) {
        return counted()
                .mapToDouble(
                        column -> times(column) * column.total(period).value().toDouble())
                .sum();
    }
}
