package org.callover.kpi.figure.month;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/** The periods in which a measure's series were observed in an area; for a group, its own and those of its members. */
public final class CountedPeriods {

    private CountedPeriods() {}

    /** The periods of each counted series, in time order. */
    public static List<SortedSet<Period>> in(AreaCode area, Measure measure, Areas areas, Figures figures) {
        return measure.counted()
                .distinct()
                .map(term -> periods(term, area, areas, figures.dataset()))
                .toList();
    }

    private static SortedSet<Period> periods(Term term, AreaCode area, Areas areas, Dataset dataset) {
        SortedSet<Period> own = periods(dataset.column(term, area));
        if (areas.get(area).isGroup()) {
            areas.get(area).members().stream()
                    .map(member -> periods(dataset.column(term, member.area())))
                    .forEach(own::addAll);
        }
        return own;
    }

    private static SortedSet<Period> periods(Column column) {
        SortedSet<Period> periods = new TreeSet<>(Comparator.naturalOrder());
        column.extent().map(column::held).orElse(List.of()).stream()
                .map(HeldObservation::period)
                .forEach(periods::add);
        return periods;
    }
}
