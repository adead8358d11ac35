package org.callover.kpi.paper;

import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The name of a figure in a text: {@code violence.knife-crime.percentChange}.
 *
 * @param indicator the indicator; absent for that of the section's row
 * @param area the area; absent for that of the paper
 * @param period the period; absent for that of the paper
 */
public record FigureName(
        @Nullable IndicatorId indicator,
        ScoreFigure figure,
        @Nullable AreaCode area,
        @Nullable Period period) {}
