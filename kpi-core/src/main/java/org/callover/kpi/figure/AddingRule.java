package org.callover.kpi.figure;

import java.util.function.Function;
import org.callover.kpi.figure.Totals.Total;
import org.callover.kpi.figure.working.ColumnLookup;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;

/** A way to add up the observations of an area: all of a group, or only the part of it that another period has too. */
interface AddingRule {

    /** The part of a figure that a sum is used for. */
    enum Part {
        NUMERATOR,
        DENOMINATOR
    }

    /** @param by how a column is read for a period */
    Total total(SeriesSum sum, Part part, AreaCode area, Period period, Function<Period, ColumnLookup> by);

    /**
     * The same, but only from observations of the area itself, never from members. It is incomplete if those may not be
     * used.
     */
    Total own(SeriesSum sum, AreaCode area, Period period, Function<Period, ColumnLookup> by);

    /** The total of a larger place, which a figure is a share of. */
    Total elsewhere(SeriesSum sum, AreaCode place, Period period);

    /** The mean of published percentages. */
    EvaluatedFigure mean(Measure.Parts measure, AreaCode area, Period period);
}
