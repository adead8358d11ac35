package org.callover.gateway.kpi;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.BenchmarkJson;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.list.ListForm;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.RollUp;
import org.callover.kpi.observation.AreaCode;
import org.jspecify.annotations.Nullable;

/** A writer of sets and boards. */
final class KpiSetJson {

    private KpiSetJson() {}

    /** A list of sets. */
    static ListForm<KpiSet> list(Snapshot now) {
        return new ListForm<>(
                "kpi-sets",
                "Sets and boards",
                (json, set) -> summary(json, set, now),
                new Table<>(List.of(
                        new Column<>(
                                ColumnHeading.text("id", "The id of the set or board."), set -> Cell.text(set.id())),
                        new Column<>(ColumnHeading.text("title", "Its title."), set -> Cell.text(set.title())),
                        new Column<>(ColumnHeading.text("kind", "SET or BOARD."), set -> Cell.text(set.kind())),
                        new Column<>(
                                ColumnHeading.text("areaCode", "The code of the area that a board is about.")
                                        .as("area.code"),
                                set -> Cell.text(set.area())),
                        new Column<>(
                                ColumnHeading.text("area", "The name of that area.")
                                        .as("area.name"),
                                set -> areaName(set.area(), now)),
                        new Column<>(
                                ColumnHeading.count("indicators", "The number of its rows."),
                                set -> Cell.number(set.rows().size())))));
    }

    private static Cell areaName(@Nullable AreaCode code, Snapshot now) {
        return code == null
                ? Cell.EMPTY
                : Cell.text(now.catalogue().areas().get(code).name());
    }

    /** The members of a set in a list. */
    static void summary(JsonGenerator json, KpiSet set, Snapshot now) {
        head(json, set, now);
        json.write("indicators", set.rows().size());
    }

    static void whole(JsonGenerator json, KpiSet set, Snapshot now) {
        head(json, set, now);
        Json.text(json, "note", set.note());
        json.write("definitions", now.revision(now.dependencies(set)).definitions());
        rollUp(json, set.rollUp());
        json.writeStartArray("rows");
        set.rows().forEach(row -> row(json, row, set.rollUp() != null, now));
        json.writeEnd();
    }

    private static void head(JsonGenerator json, KpiSet set, Snapshot now) {
        json.write("id", set.id())
                .write("title", set.title())
                .write("kind", set.kind().name());
        area(json, set.area(), now);
    }

    private static void rollUp(JsonGenerator json, @Nullable RollUp rollUp) {
        if (rollUp == null) {
            return;
        }
        json.writeStartObject("rollUp").write("rule", rollUp.keyword());
        if (rollUp instanceof RollUp.WeightedPoints points) {
            json.write("greenFrom", points.greenFrom()).write("amberFrom", points.amberFrom());
        }
        json.writeEnd();
    }

    private static void row(JsonGenerator json, KpiSet.Row row, boolean isRolledUp, Snapshot now) {
        json.writeStartObject().write("indicator", row.indicator().id().value()).write("title", row.title());
        Json.text(json, "section", row.section());
        json.write("status", row.indicator().status().name())
                .write("window", row.window().toString())
                .write("compare", row.comparator().toString());
        Json.text(json, "changeAs", row.indicator().scale().changesAsMultiple() ? "multiple" : null);
        json.write("decimals", row.decimals());
        if (isRolledUp) {
            json.write("weight", row.weight());
        }
        area(json, row.area(), now);
        BenchmarkJson.write(json, row.indicator().benchmarks());
        json.writeEnd();
    }

    private static void area(JsonGenerator json, @Nullable AreaCode code, Snapshot now) {
        if (code != null) {
            Json.area(json, "area", now.catalogue().areas().get(code));
        }
    }
}
