package org.callover.gateway.ingest.receipt;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.wire.list.ListForm;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.CellType;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;

/** A writer of the list of imports: when each was and what its result was, without the details of its receipt. */
public final class LedgerJson {
    private static final String ID = "id";

    /** The list of imports. */
    public static final ListForm<JsonObject> LIST = new ListForm<>(
            "imports",
            "Imports",
            (json, entry) -> entry.forEach(json::write),
            new Table<>(List.of(
                    new Column<>(
                            ColumnHeading.count(ID, "The number of the import."),
                            entry -> Cell.number(entry.getInt(ID))),
                    new Column<>(
                            ColumnHeading.count(
                                    ReceiptJson.REVISION, "Its number in the ledger, if it changed something."),
                            entry -> entry.get(ReceiptJson.REVISION) instanceof JsonNumber number
                                    ? Cell.number(number.longValueExact())
                                    : Cell.EMPTY),
                    new Column<>(
                            ColumnHeading.of(CellType.INSTANT, "recordedAt", "When it was recorded."),
                            entry -> Cell.text(entry.getString("recordedAt"))),
                    text("status", "What became of it."),
                    text("format", "The format that was recognised."),
                    text("fileName", "The name of the file."),
                    text("sha256", "The digest of the file."),
                    count("rowsRead", "rows", "read", "The number of rows in the file."),
                    count("rowsAccepted", "rows", "accepted", "The number of rows that were accepted."),
                    count("rowsRejected", "rows", "rejected", "The number of rows that were rejected."),
                    count("observationsAdded", "observations", "added", "The number of new observations."),
                    count(
                            "observationsRevised",
                            "observations",
                            "revised",
                            "The number of observations with another value than before."),
                    count(
                            "observationsUnchanged",
                            "observations",
                            "unchanged",
                            "The number of observations that were held already."))));

    private LedgerJson() {}

    private static Column<JsonObject> text(String member, String about) {
        return new Column<>(
                ColumnHeading.text(member, about),
                entry -> entry.get(member) instanceof JsonString text ? Cell.text(text.getString()) : Cell.EMPTY);
    }

    private static Column<JsonObject> count(String name, String of, String member, String about) {
        return new Column<>(
                ColumnHeading.count(name, about).as(of + "." + member),
                entry -> Cell.number(entry.getJsonObject(of).getInt(member)));
    }

    /** The id of an import in the list. */
    public static String id(JsonObject entry) {
        return String.valueOf(entry.getInt(ID));
    }

    public static List<JsonObject> entries(List<ImportEntry> entries, Ledger ledger) {
        return entries.stream().map(entry -> entry(entry, ledger)).toList();
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
        JsonObjectBuilder listed = Json.createObjectBuilder().add(ID, entry.number());
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
