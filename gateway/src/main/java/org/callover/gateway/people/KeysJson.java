package org.callover.gateway.people;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Locale;
import org.callover.gateway.people.ApiKeys.MadeKey;
import org.callover.gateway.store.KeyEntry;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.list.ListForm;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.CellType;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;

/** A writer of API keys; the key itself is written only once, when it is made. */
final class KeysJson {
    /** A list of keys. */
    static final ListForm<KeyEntry> LIST = new ListForm<>(
            "keys",
            "API keys",
            KeysJson::members,
            new Table<>(List.of(
                    new Column<>(ColumnHeading.count("id", "The number of the key."), key -> Cell.number(key.id())),
                    new Column<>(ColumnHeading.text("name", "Its name."), key -> Cell.text(key.name())),
                    new Column<>(ColumnHeading.text("role", "Its role."), key -> Cell.text(role(key))),
                    new Column<>(
                            ColumnHeading.of(CellType.INSTANT, "madeAt", "When it was made."),
                            key -> Cell.text(key.madeAt())),
                    new Column<>(
                            ColumnHeading.text("madeBy", "The name of the key that made it."),
                            key -> Cell.text(key.madeBy())),
                    new Column<>(
                            ColumnHeading.of(CellType.DATE, "lastUsed", "The day on which it was last used."),
                            key -> Cell.text(key.lastUsed())))));

    private KeysJson() {}

    /** The id of a key as text. */
    static String id(KeyEntry key) {
        return String.valueOf(key.id());
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

    private static String role(KeyEntry key) {
        return key.role().toUpperCase(Locale.ROOT);
    }

    private static void members(JsonGenerator json, KeyEntry key) {
        json.write("id", id(key))
                .write("name", key.name())
                .write("role", role(key))
                .write("madeAt", key.madeAt().toString())
                .write("madeBy", key.madeBy());
        Json.text(json, "lastUsed", key.lastUsed());
    }
}
