package org.callover.gateway.wire.series;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Json;
import org.callover.kpi.dataset.held.Coverage;
import org.callover.kpi.dataset.held.Holdings;
import org.callover.kpi.dataset.held.MonthSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/** An area and the months for which there are figures of something. */
public record AreaMonths(Area area, MonthSet months) {

    /** The areas in which a series was observed, each with the months of any of its observations. */
    public static List<AreaMonths> of(Series series, Snapshot now) {
        List<Term> terms = now.dataset().terms().stream()
                .filter(term -> term.series().equals(series.id()))
                .toList();
        Coverage coverage = Coverage.own(now.dataset(), now.catalogue().areas());
        return Holdings.of(now.dataset()).areas(series.id()).stream()
                .map(area -> new AreaMonths(
                        named(area, now),
                        terms.stream()
                                .map(term -> coverage.of(List.of(term), area))
                                .reduce(MonthSet.NONE, MonthSet::or)))
                .toList();
    }

    /** The area; its code stands for its name if the definitions no longer declare it. */
    private static Area named(AreaCode code, Snapshot now) {
        return now.catalogue().areas().find(code).orElseGet(() -> Area.place(code, code.value(), ""));
    }

    /** An item of a list that says it. */
    public void write(JsonGenerator json) {
        json.writeStartObject();
        Json.area(json, "area", area);
        months.extent().ifPresent(held -> extent(json, held));
        Json.texts(json, "held", months.runs());
        Json.texts(json, "gaps", months.gaps());
        json.writeEnd();
    }

    /** The members with the first and the last of some months. */
    public static void extent(JsonGenerator json, Period held) {
        json.write("from", held.start().toString()).write("to", held.last().toString());
    }
}
