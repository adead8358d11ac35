package org.callover.kpi.prose.source;

import java.util.List;

/** A text: paragraphs and tables, in their order. */
public record Prose(List<Block> blocks) {

    /** A part of a text. */
    public sealed interface Block permits ProseParagraph, ProseTable {}

    public Prose {
        blocks = List.copyOf(blocks);
    }
}
