package org.callover.gateway.document;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A paper for a meeting, in British English.
 *
 * @param sections its parts in order; what comes before the first heading is a section without one
 * @param notes the notes; {@link RichText.NoteMark} 1 refers to the first
 */
public record Paper(About about, List<Section> sections, List<RichText> notes) {

    /** The language of every paper, as a language tag. */
    public static final String LANGUAGE = "en-GB";

    /** Checks that ids differ and that every mark has its note. */
    public Paper {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
        requireDifferent(sections.stream().flatMap(Section::withParts).map(Section::id), "sections");
        requireDifferent(tables(sections).map(DataTable::id), "tables");
        int last = notes.size();
        NoteMarks.in(sections, notes)
                .filter(number -> number < 1 || number > last)
                .forEach(number -> {
                    throw new IllegalArgumentException(
                            "the paper has a mark of note %d, but %d notes".formatted(number, last));
                });
    }

    private static void requireDifferent(Stream<String> ids, String of) {
        Set<String> known = new HashSet<>();
        ids.filter(id -> !known.add(id)).forEach(id -> {
            throw new IllegalArgumentException("two %s have the id %s".formatted(of, id));
        });
    }

    /**
     * What a paper is about: the properties of its file.
     *
     * @param title the title, at the top of the first page
     * @param subtitle the line below the title, such as the area and the period; may be empty
     * @param summary what it holds, in a sentence, for catalogues
     * @param publisher who publishes it
     * @param asAt when what it says last changed; no writer ever asks a clock
     * @param identity a text that differs if anything differs that it depends on
     */
    public record About(
            String title, String subtitle, String summary, String publisher, Instant asAt, String identity) {

        /** Leaves out what cannot be shown. */
        public About {
            title = RichText.plain(title);
            subtitle = RichText.plain(subtitle);
            summary = RichText.plain(summary);
            publisher = RichText.plain(publisher);
            identity = RichText.plain(identity);
        }
    }

    /** All tables in order, those of drawings too. */
    public Stream<DataTable> tables() {
        return tables(sections);
    }

    private static Stream<DataTable> tables(List<Section> sections) {
        return sections.stream()
                .flatMap(Section::withParts)
                .flatMap(section -> section.blocks().stream())
                .flatMap(Paper::table);
    }

    private static Stream<DataTable> table(Block block) {
        if (block instanceof DataTable table) {
            return Stream.of(table);
        }
        return block instanceof Block.Drawing drawing ? Stream.of(drawing.figures()) : Stream.empty();
    }
}
