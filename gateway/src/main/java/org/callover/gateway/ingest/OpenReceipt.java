package org.callover.gateway.ingest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;

/**
 * A receipt as anyone may read it. Of a file with counts that disclosure control may have to hide, their totals are left
 * out, and the whole file's, from which they could be worked out.
 */
final class OpenReceipt {

    private static final String TOTALS = "controlTotals";
    private static final String WHOLE = "file";

    /** The series that hide small counts, or that an indicator hides small counts of. */
    private final Set<String> hidden;

    OpenReceipt(Catalogue catalogue) {
        Stream<SeriesId> ofSeries = catalogue.series().stream()
                .filter(series -> series.suppressBelow() > 0)
                .map(Series::id);
        Stream<SeriesId> ofIndicators = catalogue.indicators().stream()
                .filter(indicator -> indicator.cautions().suppressBelow() > 0)
                .flatMap(indicator -> Stream.ofNullable(indicator.measure()))
                .flatMap(Measure::counted)
                .map(Term::series);
        hidden = Stream.concat(ofSeries, ofIndicators).map(SeriesId::value).collect(Collectors.toSet());
    }

    JsonObject of(JsonObject receipt) {
        JsonArray totals = receipt.getJsonArray(TOTALS);
        if (totals.stream().noneMatch(this::isHidden)) {
            return receipt;
        }
        JsonArrayBuilder shown = Json.createArrayBuilder();
        totals.forEach(total -> shown.add(isHidden(total) || name(total).equals(WHOLE) ? suppressed(total) : total));
        return Json.createObjectBuilder(receipt).add(TOTALS, shown).build();
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
