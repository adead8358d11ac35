package org.callover.gateway.wire.scorecard;

import jakarta.json.stream.JsonGenerator;
import org.callover.gateway.wire.Json;
import org.callover.kpi.rating.Forecast;
import org.callover.kpi.rating.YearShare;
import org.callover.kpi.score.Score;
import org.callover.kpi.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** A writer of the forecast for a financial year. */
final class ForecastJson {

    private ForecastJson() {}

    static void write(JsonGenerator json, Score score, @Nullable Forecast forecast) {
        if (forecast == null) {
            return;
        }
        json.writeStartObject("forecast");
        Json.period(json, forecast.figure().period());
        Json.number(json, "value", forecast.figure().value());
        json.write("display", score.display(forecast.figure().value()));
        Interval interval = forecast.interval();
        if (interval != null) {
            json.writeStartObject("interval");
            CertaintyJson.limits(json, interval);
            json.writeEnd();
        }
        share(json, forecast.share());
        Json.number(json, "target", forecast.rating().target());
        json.write("rag", forecast.rating().rag().name());
        Json.text(json, "notRated", forecast.rating().notRated().orElse(null));
        json.write("ragReason", forecast.rating().reason());
        json.writeEnd();
    }

    /** How a year's figure was reduced to some of its months, or these were scaled up to the year. */
    static void share(JsonGenerator json, @Nullable YearShare share) {
        if (share == null) {
            return;
        }
        json.writeStartObject("profile").write("method", Json.keyword(share.profile()));
        Json.period(json, share.months());
        Json.text(json, "year", share.year());
        Json.text(json, "takenFrom", share.takenFrom());
        Json.number(json, "share", share.share());
        json.write("basis", share.basis());
        json.writeEnd();
    }
}
