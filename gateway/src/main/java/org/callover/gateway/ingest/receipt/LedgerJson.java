package org.callover.gateway.ingest.receipt;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.wire.list.ListForm;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;

/** A writer of the ledger as JSON: when each import was and what its result was, without the details of its receipt. */
public final class LedgerJson {
    private static final String ID = "id";

    /** The list of imports. */
    public static final ListForm<JsonObject> LIST = new ListForm<>(
            "imports",
            (json, entry) -> entry.forEach(json::write),
            new Table<>(List.of(
                    new Column<>(ID, entry -> Cell.number(entry.getInt(ID))),
                    text("recordedAt"),
                    text("status"),
                    text("format"),
                    text("fileName"),
                    text("sha256"),
                    count("rowsRead", "rows", "read"),
                    count("rowsAccepted", "rows", "accepted"),
                    count("rowsRejected", "rows", "rejected"),
                    count("observationsAdded", "observations", "added"),
                    count("observationsRevised", "observations", "revised"),
                    count("observationsUnchanged", "observations", "unchanged"))));

    private LedgerJson() {}

    private static Column<JsonObject> text(String member) {
        return new Column<>(
                member,
                entry -> entry.get(member) instanceof JsonString text ? Cell.text(text.getString()) : Cell.EMPTY);
    }

    private static Column<JsonObject> count(String heading, String of, String member) {
        return new Column<>(
                heading, entry -> Cell.number(entry.getJsonObject(of).getInt(member)));
    }

    /** The id of an import in the list. */
    public static String id(JsonObject entry) {
        return String.valueOf(entry.getInt(ID));
    }

    public static List<JsonObject> entries(List<ImportEntry> entries) {
        return entries.stream().map(LedgerJson::entry).toList();
    }

    private static JsonObject entry(ImportEntry entry) {
        JsonObject receipt = ReceiptJson.read(entry.receipt());
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add(ID, entry.number())
                .add("recordedAt", entry.recordedAt().toString())
                .add("status", entry.status())
                .add("format", entry.format());
        if (entry.fileName() != null) {
            json.add("fileName", entry.fileName());
        }
        return json.add("sha256", entry.sha256())
                .add("rows", receipt.get("rows"))
                .add("observations", receipt.get("observations"))
                .build();
    }
}
