package org.callover.kpi.paper;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section of a paper.
 *
 * @param heading absent if it has none, as before the first heading
 * @param startsPage whether it starts a page
 * @param each the rows for each of which the section is repeated; absent if it stands once
 * @param blocks what stands under the heading
 * @param sections the sections inside it
 */
public record PaperSection(
        @Nullable TemplateText heading,
        boolean startsPage,
        @Nullable RowChoice each,
        List<PaperBlock> blocks,
        List<PaperSection> sections) {

    /** Copies the lists. */
    public PaperSection {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }

    /** This section and all inside it, in order. */
    public Stream<PaperSection> withParts() {
        return Stream.concat(Stream.of(this), sections.stream().flatMap(PaperSection::withParts));
    }

    /** The texts that stand directly in it. */
    Stream<TemplateText> texts() {
        return Stream.concat(Stream.ofNullable(heading), blocks.stream().flatMap(PaperBlock::texts));
    }
}
