package org.callover.gateway.document.part;

import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.Picture;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.Section;
import org.callover.gateway.document.part.Part.Spot;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a paper. */
final class PartList {

    private final Paper paper;
    private final List<Part> parts = new ArrayList<>();
    private int tables;

    PartList(Paper paper) {
        this.paper = paper;
        Spot start = new Spot(paper.about().title(), List.of());
        paper.sections().forEach(section -> add(start, section));
    }

    List<Part> parts() {
        return parts;
    }

    private void add(Spot around, Section section) {
        Spot spot = around.within(paper, section);
        section.blocks().forEach(block -> add(spot, block));
        section.parts().forEach(part -> add(spot, part));
    }

    private void add(Spot spot, Block block) {
        if (block instanceof DataTable table) {
            addTable(spot, table, null);
        } else if (block instanceof Block.Drawing drawing) {
            addTable(spot, drawing.figures(), drawing.picture());
        } else if (block instanceof Block.Bullets bullets) {
            bullets.points().forEach(point -> addProse(spot, point));
        } else if (block instanceof Block.Paragraph paragraph) {
            addProse(spot, paragraph.text());
        }
    }

    private void addTable(Spot spot, DataTable table, @Nullable Picture chart) {
        tables++;
        parts.add(new Part.Tabled(spot, tables, table, chart));
    }

    private void addProse(Spot spot, RichText text) {
        if (!PrintedText.of(text).isBlank()) {
            parts.add(new Part.Prose(spot, text));
        }
    }
}
