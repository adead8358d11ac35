package org.callover.gateway.wire.scorecard;

import jakarta.json.stream.JsonGenerator;
import org.callover.kpi.comparison.SharedChange;

/** A writer of the number of members in a group that changed in the same way. */
public final class CommonJson {

    private CommonJson() {}

    /** The member {@code common}. */
    public static void write(JsonGenerator json, SharedChange common) {
        json.writeStartObject("common")
                .write("same", common.same())
                .write("of", common.of())
                .writeEnd();
    }
}
