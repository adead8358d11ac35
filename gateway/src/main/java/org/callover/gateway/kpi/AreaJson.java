package org.callover.gateway.kpi;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.list.ListForm;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.CellType;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Area.Membership;
import org.callover.kpi.observation.Areas;

/** A writer of areas with their groups and members. */
final class AreaJson {

    /** A list of areas. */
    static final ListForm<Area> LIST = new ListForm<>(
            "areas",
            "Areas and groups of areas",
            AreaJson::summary,
            new Table<>(List.of(
                    new Column<>(ColumnHeading.text("code", "The code of the area."), area -> Cell.text(area.code())),
                    new Column<>(ColumnHeading.text("name", "Its name."), area -> Cell.text(area.name())),
                    new Column<>(
                            ColumnHeading.text("kind", "What kind of area it is."), area -> Cell.text(area.kind())),
                    new Column<>(
                            ColumnHeading.of(CellType.TRUE_OR_FALSE, "group", "Whether it is a group of areas."),
                            area -> Cell.text(area.isGroup())))));

    private AreaJson() {}

    static void whole(JsonGenerator json, Area area, Areas areas) {
        summary(json, area);
        Json.texts(json, "also", area.also());
        Area.Succession succeeds = area.succeeds();
        if (succeeds != null) {
            json.writeStartObject("succeeds").write("from", succeeds.from().toString());
            Json.areas(json, "areas", succeeds.areas().stream().map(areas::get).toList());
            json.writeEnd();
        }
        if (area.isGroup()) {
            json.write("memberWord", area.memberWord()).writeStartArray("members");
            area.members().forEach(member -> membership(json, areas.get(member.area()), member));
            json.writeEnd();
        }
        groups(json, area, areas);
    }

    /** The members of an area in a list. */
    static void summary(JsonGenerator json, Area area) {
        Json.codeAndName(json, area);
        json.write("kind", area.kind()).write("group", area.isGroup());
    }

    private static void groups(JsonGenerator json, Area area, Areas areas) {
        json.writeStartArray("groups");
        areas.all().forEach(group -> group.members().stream()
                .filter(member -> member.area().equals(area.code()))
                .forEach(member -> membership(json, group, member)));
        json.writeEnd();
    }

    /** One side of a membership with its first and last month; an absent month means no limit. */
    private static void membership(JsonGenerator json, Area other, Membership member) {
        json.writeStartObject();
        Json.codeAndName(json, other);
        Json.text(json, "from", member.from());
        Json.text(json, "to", member.to());
        json.writeEnd();
    }
}
