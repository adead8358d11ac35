package org.callover.gateway.ingest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.UnaryOperator;
import org.callover.gateway.store.ImportEntry;

/** The JSON of the ledger: of each import when it was and how it went, without the details of its receipt. */
final class LedgerJson {
    private LedgerJson() {}

    /** @param shown what of a receipt is shown */
    static String write(List<ImportEntry> entries, UnaryOperator<JsonObject> shown) {
        JsonArrayBuilder imports = Json.createArrayBuilder();
        entries.forEach(entry -> imports.add(entry(entry, shown.apply(ReceiptJson.read(entry.receipt())))));
        return imports.build().toString();
    }

    private static JsonObject entry(ImportEntry entry, JsonObject receipt) {
        JsonObjectBuilder told = Json.createObjectBuilder()
                .add("id", entry.number())
                .add("recordedAt", entry.recordedAt().toString())
                .add("status", entry.status())
                .add("format", entry.format())
                .add("fileName", receipt.get("fileName"));
        if (receipt.containsKey("sha256")) {
            told.add("sha256", entry.sha256());
        }
        return told.add("rows", receipt.get("rows"))
                .add("observations", receipt.get("observations"))
                .build();
    }
}
