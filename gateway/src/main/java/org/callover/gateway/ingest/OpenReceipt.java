package org.callover.gateway.ingest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.observation.SeriesId;

/**
 * A receipt as anyone may read it. Of a file with counts that disclosure control may have to hide, their totals are left
 * out, and the whole file's, from which they could be worked out; so is the checksum, by which a guess could be tried.
 */
final class OpenReceipt {

    private static final String TOTALS = "controlTotals";
    private static final String WHOLE = "file";
    private static final String CHECKSUM = "sha256";

    private final Catalogue catalogue;

    OpenReceipt(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    JsonObject of(JsonObject receipt) {
        JsonArray totals = receipt.getJsonArray(TOTALS);
        if (totals.stream().noneMatch(this::isHidden)) {
            return receipt;
        }
        JsonArrayBuilder shown = Json.createArrayBuilder();
        totals.forEach(total -> shown.add(isHidden(total) || name(total).equals(WHOLE) ? suppressed(total) : total));
        JsonObjectBuilder open = Json.createObjectBuilder();
        receipt.forEach((member, value) -> {
            if (member.equals(TOTALS)) {
                open.add(TOTALS, shown);
            } else if (!member.equals(CHECKSUM)) {
                open.add(member, value);
            }
        });
        return open.build();
    }

    private boolean isHidden(JsonValue total) {
        return Optional.of(name(total))
                .filter(name -> !name.equals(WHOLE))
                .flatMap(name -> catalogue.series(new SeriesId(name)))
                .filter(series -> series.suppressBelow() > 0)
                .isPresent();
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
