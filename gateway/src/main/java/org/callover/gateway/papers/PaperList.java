package org.callover.gateway.papers;

import java.util.List;
import java.util.stream.Collectors;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.list.ListForm;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.PaperTemplate;
import org.callover.kpi.paper.TemplateText;
import org.jspecify.annotations.Nullable;

/** The list of papers. */
final class PaperList {

    /** What stands in a title of a list in place of a figure, which needs an area and a period. */
    private static final String LEFT_OPEN = "…";

    private PaperList() {}

    static ListForm<PaperTemplate> form(Snapshot now) {
        return new ListForm<>(
                "papers",
                "Papers",
                (json, paper) -> {
                    json.write("id", paper.id()).write("title", title(paper)).write("set", paper.set());
                    Json.text(json, "publisher", paper.publisher());
                    Json.text(json, "period", paper.period());
                    paper.ownArea()
                            .ifPresent(area -> Json.area(
                                    json, "area", now.catalogue().areas().get(area)));
                },
                new Table<>(List.of(
                        new Column<>(
                                ColumnHeading.text("id", "The id of the paper.").alwaysFilled(),
                                paper -> Cell.text(paper.id())),
                        new Column<>(
                                ColumnHeading.text("title", "Its title; … is what depends on the area and the period.")
                                        .alwaysFilled(),
                                paper -> Cell.text(title(paper))),
                        new Column<>(
                                ColumnHeading.text("set", "The set or board whose scores it shows.")
                                        .alwaysFilled(),
                                paper -> Cell.text(paper.set())),
                        new Column<>(
                                ColumnHeading.text("publisher", "Who publishes it."),
                                paper -> Cell.text(paper.publisher())),
                        new Column<>(
                                ColumnHeading.text("period", "The period it is about unless another is asked for."),
                                paper -> Cell.text(paper.period())),
                        new Column<>(
                                ColumnHeading.text(
                                                "areaCode",
                                                "The code of the area it is about unless another is asked for.")
                                        .as("area.code"),
                                paper -> Cell.text(paper.area())),
                        new Column<>(
                                ColumnHeading.text("area", "The name of that area.")
                                        .as("area.name"),
                                paper -> areaName(paper.area(), now)))));
    }

    private static Cell areaName(@Nullable AreaCode code, Snapshot now) {
        return code == null
                ? Cell.EMPTY
                : Cell.text(now.catalogue().areas().get(code).name());
    }

    private static String title(PaperTemplate paper) {
        return paper.title().parts().stream()
                .map(part -> part instanceof TemplateText.Words words ? words.text() : LEFT_OPEN)
                .collect(Collectors.joining());
    }
}
