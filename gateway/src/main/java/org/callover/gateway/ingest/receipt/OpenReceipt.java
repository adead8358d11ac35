package org.callover.gateway.ingest.receipt;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.disclosure.GuardedSeries;
import org.callover.kpi.feed.account.WarningCode;
import org.callover.kpi.observation.SeriesId;

/**
 * A receipt that anyone may read. If a file has counts that disclosure control may have to hide, it leaves out their
 * totals, and the totals of the whole file, from which they could be worked out. It also leaves out warnings for
 * officers only.
 */
public final class OpenReceipt {

    private static final String TOTALS = "controlTotals";
    private static final String WHOLE = "file";
    private static final String WARNINGS = "warnings";
    /** The lists whose members each have a total. The total of "London" is that of the whole file. */
    private static final List<String> WITH_TOTALS = List.of("apart", "unmapped", "subtotals");

    private static final Set<String> FOR_LOADERS_ONLY = Arrays.stream(WarningCode.values())
            .filter(WarningCode::isForLoadersOnly)
            .map(WarningCode::name)
            .collect(Collectors.toSet());

    /** The series whose totals could reveal a small count. */
    private final Set<String> hidden;

    public OpenReceipt(Catalogue catalogue) {
        hidden = GuardedSeries.of(catalogue.series(), catalogue.indicators()).stream()
                .map(SeriesId::value)
                .collect(Collectors.toSet());
    }

    public JsonObject of(JsonObject given) {
        JsonObject receipt = withoutOfficersWarnings(given);
        JsonArray totals = receipt.getJsonArray(TOTALS);
        if (totals.stream().noneMatch(this::isHidden)) {
            return receipt;
        }
        JsonArrayBuilder shown = Json.createArrayBuilder();
        totals.forEach(total -> shown.add(isHidden(total) || name(total).equals(WHOLE) ? suppressed(total) : total));
        JsonObjectBuilder open = Json.createObjectBuilder(receipt).add(TOTALS, shown);
        WITH_TOTALS.stream()
                .filter(receipt::containsKey)
                .forEach(name -> open.add(name, withoutTotals(receipt.getJsonArray(name))));
        return open.build();
    }

    /**
     * The receipt without warnings for officers: those that ask for a declaration, and those that quote figures of the
     * file.
     */
    private static JsonObject withoutOfficersWarnings(JsonObject receipt) {
        if (!receipt.containsKey(WARNINGS)) {
            return receipt;
        }
        JsonArrayBuilder open = Json.createArrayBuilder();
        receipt.getJsonArray(WARNINGS).stream()
                .filter(warning ->
                        !FOR_LOADERS_ONLY.contains(warning.asJsonObject().getString("code")))
                .forEach(open::add);
        JsonArray warnings = open.build();
        JsonObjectBuilder shown = Json.createObjectBuilder(receipt);
        return (warnings.isEmpty() ? shown.remove(WARNINGS) : shown.add(WARNINGS, warnings)).build();
    }

    private static JsonArrayBuilder withoutTotals(JsonArray list) {
        JsonArrayBuilder open = Json.createArrayBuilder();
        list.forEach(
                each -> open.add(Json.createObjectBuilder(each.asJsonObject()).remove("total")));
        return open;
    }

    private boolean isHidden(JsonValue total) {
        return hidden.contains(name(total));
    }

    private static String name(JsonValue total) {
        return total.asJsonObject().getString("name");
    }

    private static JsonObject suppressed(JsonValue total) {
        return Json.createObjectBuilder()
                .add("name", name(total))
                .add("suppressed", true)
                .build();
    }
}
