package org.callover.gateway.papers;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.Section;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.papers.PaperAnswers.Made;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.Warning;

/** A writer of papers in JSON: what the other formats show, for programs. */
final class PaperJson {

    private final JsonGenerator json;

    private PaperJson(JsonGenerator json) {
        this.json = json;
    }

    static byte[] of(Made made) {
        return Json.object(json -> new PaperJson(json).paper(made));
    }

    private void paper(Made made) {
        json.write("id", made.asked().template().id())
                .write("title", made.paper().about().title())
                .write("subtitle", made.paper().about().subtitle())
                .write("set", made.asked().set().id());
        Json.area(json, "area", made.area());
        Json.period(json, made.asked().period());
        json.write("revision", made.state().number())
                .write("asAt", made.state().asAt().toString())
                .write("definitions", made.state().definitions());
        sections("sections", made.paper().sections());
        json.writeStartArray("notes");
        for (int i = 0; i < made.paper().notes().size(); i++) {
            json.writeStartObject()
                    .write("number", i + 1)
                    .write("text", made.paper().notes().get(i).words())
                    .writeEnd();
        }
        json.writeEnd();
        Warning.list(json, made.warnings());
    }

    private void sections(String name, List<Section> sections) {
        json.writeStartArray(name);
        for (Section section : sections) {
            json.writeStartObject().write("id", section.id());
            text("heading", section.heading());
            json.writeStartArray("blocks");
            section.blocks().forEach(this::block);
            json.writeEnd();
            sections("sections", section.parts());
            json.writeEnd();
        }
        json.writeEnd();
    }

    private void text(String name, RichText text) {
        json.write(name, text.words());
        notes(name + "Notes", text.notes());
    }

    private void notes(String name, List<Integer> notes) {
        if (!notes.isEmpty()) {
            json.writeStartArray(name);
            notes.forEach(json::write);
            json.writeEnd();
        }
    }

    private void block(Block block) {
        json.writeStartObject();
        if (block instanceof Block.Paragraph paragraph) {
            json.write("type", "PARAGRAPH");
            text("text", paragraph.text());
        } else if (block instanceof Block.Bullets bullets) {
            json.write("type", "LIST").writeStartArray("points");
            for (RichText point : bullets.points()) {
                json.writeStartObject();
                text("text", point);
                json.writeEnd();
            }
            json.writeEnd();
        } else if (block instanceof Block.Drawing drawing) {
            json.write("type", "CHART").write("description", drawing.picture().description());
            table(drawing.figures());
        } else if (block instanceof DataTable table) {
            json.write("type", "TABLE");
            table(table);
        }
        json.writeEnd();
    }

    private void table(DataTable table) {
        json.write("id", table.id());
        text("caption", table.caption());
        json.writeStartArray("columns");
        for (DataTable.Column column : table.columns()) {
            json.writeStartObject();
            text("heading", column.heading());
            json.writeEnd();
        }
        json.writeEnd().writeStartArray("rows");
        for (DataTable.Group group : table.groups()) {
            for (DataTable.Row row : group.rows()) {
                json.writeStartObject();
                Json.text(json, "group", group.title());
                json.write("total", row.isTotal()).writeStartArray("cells");
                row.cells().forEach(this::cell);
                json.writeEnd().writeEnd();
            }
        }
        json.writeEnd();
    }

    private void cell(TableCell cell) {
        json.writeStartObject().write("text", cell.value().printed());
        if (cell.value() instanceof TableCell.Number number) {
            json.write("value", number.value());
        } else if (cell.value() instanceof TableCell.Absent absent) {
            json.write("absent", absent.marker().name());
        }
        notes("notes", cell.notes());
        json.writeEnd();
    }
}
