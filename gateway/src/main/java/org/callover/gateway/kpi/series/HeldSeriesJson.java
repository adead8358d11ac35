package org.callover.gateway.kpi.series;

import jakarta.json.stream.JsonGenerator;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.BreakJson;
import org.callover.gateway.wire.Json;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.dataset.held.Holdings;
import org.callover.kpi.feed.account.WarningCode;
import org.callover.kpi.observation.PublicationSchedule;
import org.callover.kpi.observation.Series;
import org.callover.kpi.step.RecordedStep;
import org.callover.kpi.step.Steps;

/** A writer of series: what each counts, its breaks, and the months and areas with observations. */
final class HeldSeriesJson {

    private HeldSeriesJson() {}

    /** The members of a series in a list. */
    static void summary(JsonGenerator json, Series series, Snapshot now) {
        head(json, series);
        state(json, series, now);
    }

    static void whole(JsonGenerator json, Series series, Snapshot now, boolean isForOfficer) {
        head(json, series);
        Json.text(json, "note", series.note());
        if (series.suppressBelow() > 0) {
            json.write("suppressBelow", series.suppressBelow());
        }
        BreakJson.list(json, series.breaks());
        state(json, series, now);
        if (isForOfficer) {
            json.writeStartArray("warnings");
            Steps.of(series, now.catalogue().areas(), now.dataset()).forEach(step -> step(json, step));
            json.writeEnd();
        }
    }

    private static void head(JsonGenerator json, Series series) {
        json.write("id", series.id().value())
                .write("title", series.title())
                .write("unit", series.unit())
                .write("kind", series.kind().name());
        Json.text(json, "source", series.source());
        Json.text(json, "licence", series.licence());
    }

    /** What is held of it, what changed last, and when its next figures are expected. */
    private static void state(JsonGenerator json, Series series, Snapshot now) {
        Holdings holdings = Holdings.of(now.dataset());
        json.writeStartObject("held").write("areas", holdings.areas(series.id()).size());
        holdings.extent(series.id())
                .ifPresent(months -> json.write("from", months.start().toString())
                        .write("to", months.last().toString()));
        json.writeEnd();
        PublicationSchedule schedule = series.expected();
        if (schedule != null) {
            json.writeStartObject("expected")
                    .write("every", schedule.every().toString())
                    .write("within", schedule.withinText())
                    .writeEnd();
        }
        SeriesFreshness.of(series, holdings, now).write(json);
    }

    private static void step(JsonGenerator json, RecordedStep step) {
        json.writeStartObject()
                .write("code", WarningCode.STEP.name())
                .write("message", step.text())
                .write("from", step.from().toString())
                .write("movement", (step.isRise() ? Movement.UP : Movement.DOWN).name())
                .write("same", step.same())
                .write("strong", step.strong())
                .write("of", step.of())
                .writeEnd();
    }
}
