package org.callover.gateway.command;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.ObservationStore;
import org.jspecify.annotations.Nullable;

/** What differs between the receipt of an import, its record and its observations, for an import that does not fit. */
final class ImportFindings {
    private final ObservationStore store;
    private final List<String> found = new ArrayList<>();

    private ImportFindings(ObservationStore store) {
        this.store = store;
    }

    /** What differs, in sentences; one that says so if nothing of it can be told. */
    static List<String> of(int importId, ObservationStore store) {
        ImportFindings findings = new ImportFindings(store);
        store.find(importId)
                .ifPresentOrElse(findings::look, () -> findings.found.add("Its record, with its receipt, is missing."));
        if (findings.found.isEmpty()) {
            findings.found.add(
                    "Its record and its observations agree with its receipt in their numbers and totals: the receipt"
                            + " itself was changed, or the area, month, breakdown or flags of an observation.");
        }
        return findings.found;
    }

    private void look(ImportEntry record) {
        try (JsonReader reader = Json.createReader(new StringReader(record.receipt()))) {
            JsonObject receipt = reader.readObject();
            compare("file name", receipt.getString("fileName", null), record.fileName());
            compare("format", receipt.getString("format", null), record.format());
            compare("SHA-256", receipt.getString("sha256", null), record.sha256());
            compare("status", receipt.getString("status", null), record.status());
            compare("number", receipt.getInt("id", 0), record.number());
            observations(record.number(), receipt);
        } catch (JsonException | ClassCastException | NullPointerException unreadable) {
            found.add("Its receipt cannot be read.");
        }
    }

    private void compare(String what, @Nullable Object inReceipt, @Nullable Object inRecord) {
        if (!String.valueOf(inReceipt).equals(String.valueOf(inRecord))) {
            found.add("Its %s is %s in its receipt, and %s in its record.".formatted(what, inReceipt, inRecord));
        }
    }

    /** Compares numbers and totals, which the receipt has for the whole file: only if no row repeated what was held. */
    private void observations(int importId, JsonObject receipt) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        int[] rows = new int[1];
        store.replayInOrder(importId, one -> {
            rows[0]++;
            totals.merge(one.series().value(), one.value(), BigDecimal::add);
        });
        JsonObject counts = receipt.getJsonObject("observations");
        if (counts.getInt("unchanged") > 0) {
            return;
        }
        int expected = counts.getInt("added") + counts.getInt("revised");
        if (rows[0] != expected) {
            found.add("Observations that are stored for it: %d. Its receipt says %d.".formatted(rows[0], expected));
        }
        totals(receipt, totals);
    }

    private void totals(JsonObject receipt, Map<String, BigDecimal> totals) {
        for (JsonObject total : receipt.getJsonArray("controlTotals").getValuesAs(JsonObject.class)) {
            String name = total.getString("name");
            BigDecimal said = total.getJsonNumber("stored").bigDecimalValue();
            BigDecimal held = name.equals("file")
                    ? totals.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                    : totals.getOrDefault(name, BigDecimal.ZERO);
            if (held.compareTo(said) != 0) {
                found.add("The observations of %s add up to %s, and its receipt says %s."
                        .formatted(
                                name.equals("file") ? "the file" : name,
                                held.stripTrailingZeros().toPlainString(),
                                said.stripTrailingZeros().toPlainString()));
            }
        }
    }
}
