package org.callover.gateway.kpi.indicator;

import jakarta.json.stream.JsonGenerator;
import java.time.YearMonth;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Json;
import org.callover.kpi.control.UnchartedReason;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.disclosure.Disclosure;
import org.callover.kpi.figure.Display;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A writer of what the chart of one area shows: the observations as imported, the indicator's value at each month, and
 * the control chart of its native periods.
 */
final class AreaSeriesJson {

    private final JsonGenerator json;
    private final SeriesQuery asked;
    private final Snapshot now;
    private final Indicator indicator;
    private final Areas known;

    /** Read once for all areas; null if there is nothing to work out. */
    private final @Nullable MonthFigures figures;

    /** Which observations are shown; null if there are none, because the indicator has no measure. */
    private final @Nullable Disclosure disclosure;

    AreaSeriesJson(JsonGenerator json, SeriesQuery asked, Snapshot now) {
        this.json = json;
        this.asked = asked;
        this.now = now;
        this.indicator = asked.indicator();
        this.known = now.catalogue().areas();
        this.figures = MonthFigures.of(asked, now).orElse(null);
        this.disclosure = indicator.measure() == null ? null : Disclosure.of(indicator, known, now.dataset());
    }

    void write(Area area) {
        json.writeStartObject();
        Json.area(json, "area", area);
        Period months = asked.months();
        if (months == null) {
            json.writeStartArray("observations").writeEnd();
            json.writeStartArray("values").writeEnd();
            ChartJson.none(json, UnchartedReason.NO_DATA.name(), "there are no observations in " + area.name());
        } else if (figures != null) {
            observations(area, months);
            live(area.code(), figures);
        } else {
            observations(area, months);
            json.writeStartArray("values").writeEnd();
            unscored();
        }
        json.writeEnd();
    }

    private void unscored() {
        String status = indicator.status() == Status.RETIRED ? "retired" : "in development";
        if (indicator.status() == Status.LIVE) {
            ChartJson.none(json, "NARRATIVE", "the indicator is commentary without a number");
        } else {
            ChartJson.none(json, indicator.status().name(), "the indicator is " + status);
        }
    }

    private void live(AreaCode area, MonthFigures found) {
        json.writeStartArray("values");
        found.months().stream().forEach(month -> value(area, found, month));
        json.writeEnd();
        new ChartJson(json, found.months().start()).write(found.chart(area));
    }

    private void observations(Area area, Period months) {
        json.writeStartArray("observations");
        if (disclosure != null) {
            asked.terms().forEach(term -> observations(area, term, months, asked.isCounted(term) ? disclosure : null));
        }
        json.writeEnd();
    }

    private void observations(Area area, Term term, Period months, @Nullable Disclosure control) {
        for (AreaCode place : SeriesQuery.places(area)) {
            for (HeldObservation held : now.dataset().held(term, place, months)) {
                boolean shown = control == null || control.isOpen() || control.shows(place, held.period());
                observation(term, place, held, shown);
            }
        }
    }

    private void observation(Term term, AreaCode place, HeldObservation held, boolean isShown) {
        json.writeStartObject();
        MeasureJson.term(json, term);
        json.write("area", place.value());
        Json.period(json, held.period());
        if (isShown) {
            json.write("value", held.value());
        } else {
            json.write("suppressed", true);
        }
        if (!held.flags().isEmpty()) {
            Json.codes(json, "flags", held.flags());
        }
        Json.text(json, "basis", held.basis());
        json.write("import", held.source()).writeEnd();
    }

    private void value(AreaCode area, MonthFigures found, YearMonth month) {
        json.writeStartObject().write("month", month.toString());
        EvaluatedFigure evaluated = found.at(area, month);
        value(evaluated);
        if (evaluated instanceof Figure figure) {
            target(found, area, figure);
        }
        json.writeEnd();
    }

    /** The target in the same form as in the control chart: one value for a line, two for a band. */
    private void target(MonthFigures found, AreaCode area, Figure figure) {
        found.range()
                .ifPresentOrElse(
                        range -> {
                            json.writeStartObject("target");
                            Json.number(json, "low", range.low());
                            Json.number(json, "high", range.high());
                            json.writeEnd();
                        },
                        () -> found.target(area, figure).ifPresent(target -> {
                            json.writeStartObject("target");
                            Json.number(json, "value", target);
                            json.writeEnd();
                        }));
    }

    private void value(EvaluatedFigure evaluated) {
        Json.period(json, evaluated.period());
        json.write("status", evaluated.state().name());
        if (evaluated instanceof Figure figure) {
            Json.number(json, "value", figure.value());
            json.write("display", Display.value(figure.value(), indicator.decimals(), indicator.isPercentage()))
                    .write("provisional", figure.isProvisional());
        } else {
            Unscored why = (Unscored) evaluated;
            json.write("reason", why.reason().name()).write("reasonText", why.text());
        }
    }
}
