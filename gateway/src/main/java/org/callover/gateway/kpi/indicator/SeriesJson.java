package org.callover.gateway.kpi.indicator;

import jakarta.json.stream.JsonGenerator;
import java.time.YearMonth;
import java.util.Optional;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.representation.Json;
import org.callover.kpi.dataset.Held;
import org.callover.kpi.figure.Display;
import org.callover.kpi.figure.Evaluated;
import org.callover.kpi.figure.Evaluated.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;

/** A writer of what a chart shows: the observations as they were imported, and the indicator's value at each month. */
final class SeriesJson {

    private final JsonGenerator json;
    private final SeriesQuery asked;
    private final Snapshot now;

    private SeriesJson(JsonGenerator json, SeriesQuery asked, Snapshot now) {
        this.json = json;
        this.asked = asked;
        this.now = now;
    }

    static void write(JsonGenerator json, SeriesQuery asked, Snapshot now) {
        new SeriesJson(json, asked, now).write();
    }

    private void write() {
        Indicator indicator = asked.indicator();
        json.write("indicator", indicator.id().value()).write("title", indicator.title());
        Json.area(json, "area", asked.area());
        json.write("status", indicator.status().name()).write("unit", indicator.unit());
        json.write("window", indicator.window().toString());
        Period months = asked.months();
        if (months != null) {
            json.write("from", months.start().toString())
                    .write("to", months.last().toString());
        }
        json.write("asAt", now.dataset().asAt().toString())
                .write("revision", now.dataset().revision())
                .write("definitions", now.catalogue().revision());
        json.writeStartArray("observations");
        if (months != null) {
            asked.terms().forEach(term -> observations(term, months));
        }
        json.writeEnd().writeStartArray("values");
        if (months != null && indicator.status() == Status.LIVE) {
            values(indicator, months);
        }
        json.writeEnd();
    }

    private void observations(Term term, Period months) {
        for (AreaCode place : SeriesQuery.places(asked.area())) {
            for (Held held : now.dataset().column(term, place).held(months)) {
                json.writeStartObject();
                MeasureJson.term(json, term);
                json.write("area", place.value())
                        .write("period", held.period().toString())
                        .write("value", held.value());
                if (!held.flags().isEmpty()) {
                    Json.texts(json, "flags", held.flags());
                }
                json.write("import", held.source()).writeEnd();
            }
        }
    }

    private void values(Indicator indicator, Period months) {
        Figures figures = new Figures(
                indicator.measureOrThrow(),
                indicator.isPercentage(),
                now.catalogue().areas(),
                now.dataset());
        months.stream().forEach(month -> {
            json.writeStartObject().write("month", month.toString());
            value(indicator, at(indicator.window(), figures, month));
            json.writeEnd();
        });
    }

    private Evaluated at(Window window, Figures figures, YearMonth month) {
        AreaCode area = asked.area().code();
        Optional<Period> period =
                window instanceof Window.Latest ? figures.latest(area, month) : Optional.of(window.endingAt(month));
        return period.map(found -> figures.at(area, found))
                .orElseGet(() -> Unscored.of(
                        null,
                        UnscoredReason.NO_DATA,
                        "nothing was observed up to " + Period.of(month).label()));
    }

    private void value(Indicator indicator, Evaluated evaluated) {
        Json.text(json, "period", evaluated.period());
        if (evaluated instanceof Figure figure) {
            json.write("status", "SCORED");
            Json.number(json, "value", figure.value());
            json.write("display", Display.value(figure.value(), indicator.decimals(), indicator.isPercentage()))
                    .write("provisional", figure.isProvisional());
        } else {
            Unscored why = (Unscored) evaluated;
            json.write("status", "UNSCORED")
                    .write("reason", why.reason().name())
                    .write("reasonText", why.text());
        }
    }
}
