package org.callover.gateway.kpi.indicator;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.callover.gateway.engine.Snapshot;
import org.callover.kpi.control.Control;
import org.callover.kpi.control.Controls;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.rating.TargetLine;

/** What is worked out for the charts of an indicator that is live: the values of an area, their targets and its chart. */
final class MonthFigures {

    private final Window window;
    private final Figures figures;
    private final TargetLine targets;
    private final Controls controls;
    private final Period months;
    private final OptionalInt baseline;

    private MonthFigures(SeriesQuery asked, Period months, Snapshot now) {
        Indicator indicator = asked.indicator();
        Areas areas = now.catalogue().areas();
        this.window = indicator.window();
        this.figures = Figures.of(indicator, areas, now.dataset());
        this.targets = new TargetLine(indicator, figures, areas);
        this.controls = new Controls(indicator, figures, areas);
        this.months = months;
        this.baseline = asked.baseline();
    }

    /** The figures that a query asks for; none without months, or if the indicator is not live. */
    static Optional<MonthFigures> of(SeriesQuery asked, Snapshot now) {
        return Optional.ofNullable(asked.months())
                .filter(months -> asked.indicator().isScored())
                .map(months -> new MonthFigures(asked, months, now));
    }

    Period months() {
        return months;
    }

    /** The value of an area at a month, or why there is none. */
    EvaluatedFigure at(AreaCode area, YearMonth month) {
        Optional<Period> period =
                window instanceof Window.Latest ? figures.latest(area, month) : Optional.of(window.endingAt(month));
        return period.map(found -> figures.at(area, found))
                .orElseGet(() -> Unscored.of(
                        null,
                        UnscoredReason.NO_DATA,
                        "there are no observations up to " + Period.of(month).label()));
    }

    /** The range of good values, if the target is one. */
    Optional<Direction.Range> range() {
        return targets.range();
    }

    /** The target of a figure, if it is one value. */
    Optional<Quantity> target(AreaCode area, Figure figure) {
        return targets.of(area, figure);
    }

    /** The chart of an area up to the last month. */
    Control chart(AreaCode area) {
        return baseline.isPresent()
                ? controls.at(area, months.last(), baseline.getAsInt())
                : controls.at(area, months.last());
    }
}
