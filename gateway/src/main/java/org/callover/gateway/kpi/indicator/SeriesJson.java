package org.callover.gateway.kpi.indicator;

import jakarta.json.stream.JsonGenerator;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Warning;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.period.Period;

/** A writer of what the charts of an indicator show: what is the same for all areas, and then each area. */
final class SeriesJson {

    private SeriesJson() {}

    static void write(JsonGenerator json, SeriesQuery asked, Snapshot now) {
        head(json, asked, asked.revision(now));
        AreaSeriesJson each = new AreaSeriesJson(json, asked, now);
        json.writeStartArray("areas");
        asked.areas().forEach(each::write);
        json.writeEnd();
    }

    private static void head(JsonGenerator json, SeriesQuery asked, Revision revision) {
        Indicator indicator = asked.indicator();
        json.write("indicator", indicator.id().value()).write("title", indicator.title());
        json.write("status", indicator.status().name()).write("unit", indicator.unit());
        json.write("window", indicator.window().toString());
        Period months = asked.months();
        if (months != null) {
            json.write("from", months.start().toString())
                    .write("to", months.last().toString());
        }
        json.write("asAt", revision.asAt().toString())
                .write("revision", revision.number())
                .write("definitions", revision.definitions());
        Warning.list(json, asked.warnings());
    }
}
