package org.callover.gateway.ingest.receipt;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.callover.gateway.store.ImportEntry;

/** A writer of the ledger as JSON: when each import was and what its result was, without the details of its receipt. */
public final class LedgerJson {
    private LedgerJson() {}

    public static String write(List<ImportEntry> entries) {
        JsonArrayBuilder imports = Json.createArrayBuilder();
        entries.forEach(entry -> imports.add(entry(entry)));
        return imports.build().toString();
    }

    private static JsonObject entry(ImportEntry entry) {
        JsonObject receipt = ReceiptJson.read(entry.receipt());
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", entry.number())
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
