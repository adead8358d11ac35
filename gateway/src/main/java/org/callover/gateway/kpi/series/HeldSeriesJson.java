package org.callover.gateway.kpi.series;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Set;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.BreakJson;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.list.ListForm;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.feed.account.WarningCode;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Term;
import org.callover.kpi.step.RecordedStep;
import org.callover.kpi.step.Steps;

/** A writer of series: what each counts, its breaks, and the months and areas with observations. */
final class HeldSeriesJson {

    /** A list of series. */
    static final ListForm<Series> LIST = new ListForm<>(
            "series",
            HeldSeriesJson::summary,
            new Table<>(List.of(
                    new Column<>("id", series -> Cell.text(series.id())),
                    new Column<>("title", series -> Cell.text(series.title())),
                    new Column<>("unit", series -> Cell.text(series.unit())),
                    new Column<>("kind", series -> Cell.text(series.kind())),
                    new Column<>("source", series -> Cell.text(series.source())))));

    private HeldSeriesJson() {}

    /** The members of a series in a list. */
    static void summary(JsonGenerator json, Series series) {
        json.write("id", series.id().value())
                .write("title", series.title())
                .write("unit", series.unit())
                .write("kind", series.kind().name());
        Json.text(json, "source", series.source());
    }

    static void whole(JsonGenerator json, Series series, Snapshot now, boolean isForOfficer) {
        summary(json, series);
        Json.text(json, "note", series.note());
        if (series.suppressBelow() > 0) {
            json.write("suppressBelow", series.suppressBelow());
        }
        BreakJson.list(json, series.breaks());
        held(json, series, now.dataset());
        if (isForOfficer) {
            json.writeStartArray("warnings");
            Steps.of(series, now.catalogue().areas(), now.dataset()).forEach(step -> step(json, step));
            json.writeEnd();
        }
    }

    private static void held(JsonGenerator json, Series series, Dataset data) {
        Term whole = Term.of(series.id());
        json.writeStartObject("held").write("areas", data.areas(whole));
        data.extent(Set.of(whole))
                .ifPresent(months -> json.write("from", months.start().toString())
                        .write("to", months.last().toString()));
        json.writeEnd();
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
