package org.callover.gateway.kpi.indicator;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Json;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.indicator.scale.Factor;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/** A writer of what an indicator computes, and of the series that it needs. */
final class MeasureJson {

    private MeasureJson() {}

    static void write(JsonGenerator json, Measure measure, Snapshot now) {
        json.writeStartObject("measure").write("kind", measure.keyword());
        Measure.Parts parts = measure.parts();
        sum(json, "of", parts.numerator());
        Measure.Denominator denominator = parts.denominator();
        if (parts.averagePer() != null) {
            json.write("averagePer", Json.keyword(parts.averagePer()));
        }
        if (parts.shareOf() != null) {
            json.write("shareOf", parts.shareOf().value());
        } else if (denominator != null) {
            sum(json, parts.isWeighted() ? "weight" : "over", denominator.of());
            population(json, parts.factor(), denominator.year());
        }
        json.writeEnd();
        series(json, measure, now);
    }

    private static void population(JsonGenerator json, Factor factor, Measure.@Nullable PopulationYear year) {
        if (year != null) {
            json.write("per", factor.per())
                    .write("populationYear", Json.keyword(year))
                    .write("annualised", factor.isAnnualised());
        }
    }

    private static void sum(JsonGenerator json, String name, SeriesSum sum) {
        json.writeStartObject(name);
        terms(json, "add", sum.add());
        if (!sum.subtract().isEmpty()) {
            terms(json, "subtract", sum.subtract());
        }
        json.writeEnd();
    }

    private static void terms(JsonGenerator json, String name, List<Term> terms) {
        json.writeStartArray(name);
        for (Term term : terms) {
            json.writeStartObject();
            term(json, term);
            json.writeEnd();
        }
        json.writeEnd();
    }

    /** The members that name a series or one of its breakdowns. */
    static void term(JsonGenerator json, Term term) {
        json.write("series", term.series().value());
        if (!term.where().isEmpty()) {
            json.writeStartObject("where");
            term.where().dimensions().forEach(json::write);
            json.writeEnd();
        }
    }

    private static void series(JsonGenerator json, Measure measure, Snapshot now) {
        json.writeStartArray("series");
        measure.terms()
                .map(Term::series)
                .distinct()
                .flatMap(id -> now.catalogue().series(id).stream())
                .forEach(series -> series(json, series));
        json.writeEnd();
    }

    private static void series(JsonGenerator json, Series series) {
        json.writeStartObject()
                .write("id", series.id().value())
                .write("title", series.title())
                .write("unit", series.unit())
                .write("kind", series.kind().name());
        Json.text(json, "source", series.source());
        Json.text(json, "note", series.note());
        json.writeEnd();
    }
}
