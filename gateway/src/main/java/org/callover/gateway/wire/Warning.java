package org.callover.gateway.wire;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.callover.kpi.text.Legible;
import org.jspecify.annotations.Nullable;

/**
 * A note in an answer that part of the question names something unknown here, and so the answer is smaller or empty.
 *
 * <p>It is for what can be right although it is unknown, such as the code of an area elsewhere. What can only be a typing
 * mistake is a fault.
 */
public record Warning(String code, String message, @Nullable String parameter) {

    /** Shortens messages and hides control characters, because they quote what was sent. */
    public Warning {
        message = Legible.message(message);
    }

    /** The member {@code warnings}, if there are any. */
    public static void list(JsonGenerator json, List<Warning> warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        json.writeStartArray("warnings");
        warnings.forEach(warning -> {
            json.writeStartObject().write("code", warning.code).write("message", warning.message);
            Json.text(json, "parameter", warning.parameter);
            json.writeEnd();
        });
        json.writeEnd();
    }
}
