package org.callover.gateway.document;

import java.util.List;
import java.util.stream.Stream;

/** The marks of notes in a paper, by the numbers of their notes. */
final class NoteMarks {
    private NoteMarks() {}

    static Stream<Integer> in(List<Section> sections, List<RichText> notes) {
        return Stream.concat(
                sections.stream().flatMap(Section::withParts).flatMap(NoteMarks::in),
                notes.stream().flatMap(NoteMarks::in));
    }

    private static Stream<Integer> in(Section section) {
        return Stream.concat(in(section.heading()), section.blocks().stream().flatMap(NoteMarks::in));
    }

    private static Stream<Integer> in(RichText text) {
        return text.notes().stream();
    }

    private static Stream<Integer> in(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return in(paragraph.text());
        }
        if (block instanceof Block.Bullets bullets) {
            return bullets.points().stream().flatMap(NoteMarks::in);
        }
        if (block instanceof Block.Drawing drawing) {
            return in(drawing.figures());
        }
        return block instanceof DataTable table ? in(table) : Stream.empty();
    }

    private static Stream<Integer> in(DataTable table) {
        Stream<Integer> headings = table.columns().stream().flatMap(column -> in(column.heading()));
        Stream<Integer> cells =
                table.rows().flatMap(row -> row.cells().stream()).flatMap(NoteMarks::in);
        return Stream.of(in(table.caption()), headings, cells).flatMap(numbers -> numbers);
    }

    private static Stream<Integer> in(TableCell cell) {
        return cell.value() instanceof TableCell.Text text
                ? Stream.concat(in(text.text()), cell.notes().stream())
                : cell.notes().stream();
    }
}
