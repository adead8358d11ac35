package org.callover.gateway.papers;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.function.Function;
import org.callover.gateway.composition.PaperTemplates;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.list.ListForm;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.PaperTemplate;
import org.jspecify.annotations.Nullable;

/** The list of papers. */
final class PaperList {

    private PaperList() {}

    static ListForm<PaperTemplate> form(Snapshot now) {
        return new ListForm<>("papers", "Papers", (json, paper) -> members(json, paper, now), table(now));
    }

    private static void members(JsonGenerator json, PaperTemplate paper, Snapshot now) {
        json.write("id", paper.id()).write("title", PaperTemplates.title(paper)).write("set", paper.set());
        Json.text(json, "publisher", paper.publisher());
        Json.text(json, "period", paper.period());
        paper.ownArea()
                .ifPresent(
                        area -> Json.area(json, "area", now.catalogue().areas().get(area)));
    }

    private static Table<PaperTemplate> table(Snapshot now) {
        return new Table<>(List.of(
                column("id", "The id of the paper.", true, paper -> Cell.text(paper.id())),
                column(
                        "title",
                        "Its title; … is in the place of what depends on the area and the period.",
                        true,
                        paper -> Cell.text(PaperTemplates.title(paper))),
                column("set", "The set or board whose scores it shows.", true, paper -> Cell.text(paper.set())),
                column("publisher", "Who publishes it.", false, paper -> Cell.text(paper.publisher())),
                column(
                        "period",
                        "The period it is about unless another is asked for.",
                        false,
                        paper -> Cell.text(paper.period())),
                new Column<>(
                        ColumnHeading.text("areaCode", "The code of the area it is about unless another is asked for.")
                                .as("area.code"),
                        paper -> Cell.text(paper.area())),
                new Column<>(
                        ColumnHeading.text("area", "The name of that area.").as("area.name"),
                        paper -> areaName(paper.area(), now))));
    }

    private static Column<PaperTemplate> column(
            String name, String about, boolean isAlwaysFilled, Function<PaperTemplate, Cell> cell) {
        ColumnHeading heading = ColumnHeading.text(name, about);
        return new Column<>(isAlwaysFilled ? heading.alwaysFilled() : heading, cell);
    }

    private static Cell areaName(@Nullable AreaCode code, Snapshot now) {
        return code == null
                ? Cell.EMPTY
                : Cell.text(now.catalogue().areas().get(code).name());
    }
}
