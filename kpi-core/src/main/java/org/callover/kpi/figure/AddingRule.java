package org.callover.kpi.figure;

import java.util.function.Function;
import org.callover.kpi.figure.Totals.Total;
import org.callover.kpi.figure.working.ColumnLookup;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;

/** A way of adding up what an area has: all of a group as it is, or as much of it as another period has too. */
interface AddingRule {

    /** Which part of a figure a sum is. */
    enum Part {
        NUMERATOR,
        DENOMINATOR
    }

    /** @param by how a column is read for a period */
    Total total(SeriesSum sum, Part part, AreaCode area, Period period, Function<Period, ColumnLookup> by);

    /** The same of what was observed for the area itself, never over members; not complete where that does not stand. */
    Total own(SeriesSum sum, AreaCode area, Period period, Function<Period, ColumnLookup> by);

    /** The mean of published percentages. */
    EvaluatedFigure mean(Measure.Parts measure, AreaCode area, Period period);
}
