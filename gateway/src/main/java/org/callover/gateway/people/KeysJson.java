package org.callover.gateway.people;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Locale;
import org.callover.gateway.people.ApiKeys.MadeKey;
import org.callover.gateway.store.KeyEntry;
import org.callover.gateway.wire.Json;

/** A writer of API keys; the key itself is written only once, when it is made. */
final class KeysJson {
    private KeysJson() {}

    static byte[] list(List<KeyEntry> keys) {
        return Json.list(keys, KeysJson::members);
    }

    static byte[] one(KeyEntry key) {
        return Json.object(json -> members(json, key));
    }

    static byte[] made(MadeKey made) {
        return Json.object(json -> {
            members(json, made.entry());
            json.write("key", made.key());
        });
    }

    private static void members(JsonGenerator json, KeyEntry key) {
        json.write("id", String.valueOf(key.id()))
                .write("name", key.name())
                .write("role", key.role().toUpperCase(Locale.ROOT))
                .write("madeAt", key.madeAt().toString())
                .write("madeBy", key.madeBy());
        Json.text(json, "lastUsed", key.lastUsed());
    }
}
