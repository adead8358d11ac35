package org.callover.gateway.wire;

import jakarta.json.stream.JsonGenerator;
import java.util.Collection;
import org.callover.kpi.observation.Series.Break;

/** A writer of series breaks. */
public final class BreakJson {

    private BreakJson() {}

    /** A list of breaks, in their order. */
    public static void list(JsonGenerator json, Collection<Break> breaks) {
        json.writeStartArray("breaks");
        breaks.forEach(at -> {
            json.writeStartObject();
            members(json, at);
            json.writeEnd();
        });
        json.writeEnd();
    }

    /** The members of a break: its month, its reason, its effect and its source. */
    public static void members(JsonGenerator json, Break at) {
        json.write("from", at.from().toString())
                .write("why", at.why())
                .write("effect", at.effect().name());
        Json.text(json, "basis", at.basis());
        Json.text(json, "source", at.source());
    }
}
