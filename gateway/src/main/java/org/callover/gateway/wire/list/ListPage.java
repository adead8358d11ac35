package org.callover.gateway.wire.list;

import jakarta.json.stream.JsonGenerator;
import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.Warning;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the address of the items after these; absent if there are none
 * @param warnings what the question names that is unknown here
 */
public record ListPage<T>(List<T> items, @Nullable URI next, List<Warning> warnings) {

    public ListPage {
        items = List.copyOf(items);
        warnings = List.copyOf(warnings);
    }

    /** The page as a JSON object; {@code members} writes those of an item. */
    byte[] json(BiConsumer<JsonGenerator, T> members) {
        return Json.object(json -> {
            json.writeStartArray("items");
            items.forEach(item -> {
                json.writeStartObject();
                members.accept(json, item);
                json.writeEnd();
            });
            json.writeEnd();
            Json.text(json, "next", next);
            Warning.list(json, warnings);
        });
    }
}
