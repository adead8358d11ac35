package org.callover.gateway.wire.scorecard;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.Warning;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Scorecard;

/**
 * The head of every answer with scores: what was asked for, and the data and definitions used.
 *
 * @param period the month or period asked for, or all months of a history
 * @param asAt the time of the last change to the data or definitions that were read
 * @param revision the number of that change in the ledger
 * @param definitions a digest of the definitions that were read
 * @param warnings what was asked for and is unknown here
 */
public record ScoresHeader(
        KpiSet set,
        List<Area> areas,
        Period period,
        Instant asAt,
        int revision,
        String definitions,
        List<Warning> warnings) {

    public ScoresHeader {
        areas = List.copyOf(areas);
        warnings = List.copyOf(warnings);
    }

    public static ScoresHeader of(Scorecard card, Revision revision) {
        return of(card.set(), card.areas(), card.period(), revision);
    }

    /** The head of an answer that depends on this state of the data and the definitions. */
    public static ScoresHeader of(KpiSet set, List<Area> areas, Period period, Revision revision) {
        return new ScoresHeader(
                set, areas, period, revision.asAt(), revision.number(), revision.definitions(), List.of());
    }

    /** The same head with warnings about what was asked for. */
    public ScoresHeader warned(List<Warning> about) {
        return new ScoresHeader(set, areas, period, asAt, revision, definitions, about);
    }

    void write(JsonGenerator json) {
        json.write("set", set.id()).write("title", set.title());
        Json.areas(json, "areas", areas);
        Json.period(json, period);
        json.write("asAt", asAt.toString()).write("revision", revision).write("definitions", definitions);
        Warning.list(json, warnings);
    }
}
