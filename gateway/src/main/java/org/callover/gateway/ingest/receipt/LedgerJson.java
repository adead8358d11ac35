package org.callover.gateway.ingest.receipt;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.store.ImportEntry;

/** A writer of the list of imports: when each was and what its result was, without the details of its receipt. */
public final class LedgerJson {
    private LedgerJson() {}

    public static String write(List<ImportEntry> entries, Ledger ledger) {
        JsonArrayBuilder imports = Json.createArrayBuilder();
        entries.forEach(entry -> imports.add(entry(entry, ledger)));
        return imports.build().toString();
    }

    /** The receipt of an import. Those of earlier releases were stored without the number in the ledger. */
    public static JsonObject receipt(ImportEntry entry, Ledger ledger) {
        JsonObject receipt = ReceiptJson.read(entry.receipt());
        Integer revision = ledger.ofImport(entry.number());
        return revision == null
                ? receipt
                : Json.createObjectBuilder(receipt)
                        .add(ReceiptJson.REVISION, revision)
                        .build();
    }

    private static JsonObject entry(ImportEntry entry, Ledger ledger) {
        JsonObject receipt = receipt(entry, ledger);
        JsonObjectBuilder listed = Json.createObjectBuilder().add("id", entry.number());
        if (receipt.containsKey(ReceiptJson.REVISION)) {
            listed.add(ReceiptJson.REVISION, receipt.get(ReceiptJson.REVISION));
        }
        listed.add("recordedAt", entry.recordedAt().toString())
                .add("status", entry.status())
                .add("format", entry.format());
        if (entry.fileName() != null) {
            listed.add("fileName", entry.fileName());
        }
        return listed.add("sha256", entry.sha256())
                .add("rows", receipt.get("rows"))
                .add("observations", receipt.get("observations"))
                .build();
    }
}
