package org.callover.gateway.conformance;

import jakarta.json.stream.JsonGenerator;
import org.callover.gateway.wire.BreakJson;
import org.callover.gateway.wire.Json;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Series;

/** A writer of the series and areas that the examples use. */
final class SubjectJson {

    private SubjectJson() {}

    static void series(JsonGenerator json, Series series) {
        json.writeStartObject()
                .write("id", series.id().value())
                .write("title", series.title())
                .write("unit", series.unit())
                .write("kind", series.kind().name());
        if (!series.breaks().isEmpty()) {
            json.writeStartArray("breaks");
            series.breaks().forEach(at -> {
                json.writeStartObject();
                BreakJson.members(json, at);
                json.write("effectSaid", at.isEffectSaid()).writeEnd();
            });
            json.writeEnd();
        }
        if (series.suppressBelow() > 0) {
            json.write("suppressBelow", series.suppressBelow());
        }
        json.writeEnd();
    }

    static void area(JsonGenerator json, Area area) {
        json.writeStartObject();
        Json.codeAndName(json, area);
        Area.Succession succeeds = area.succeeds();
        if (succeeds != null) {
            json.writeStartObject("succeeds").write("from", succeeds.from().toString());
            Json.texts(json, "areas", succeeds.areas());
            json.writeEnd();
        }
        if (area.isGroup()) {
            json.write("memberWord", area.memberWord()).writeStartArray("members");
            area.members().forEach(member -> {
                json.writeStartObject().write("area", member.area().value());
                Json.text(json, "from", member.from());
                Json.text(json, "to", member.to());
                json.writeEnd();
            });
            json.writeEnd();
        }
        json.writeEnd();
    }
}
