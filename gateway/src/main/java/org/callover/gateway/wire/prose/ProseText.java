package org.callover.gateway.wire.prose;

import java.util.stream.Collectors;
import org.callover.kpi.prose.source.Prose;
import org.callover.kpi.prose.source.ProseParagraph;
import org.callover.kpi.prose.source.ProseTable;

/** A text with its tables as plain text: an empty line between its parts, and tabs between the cells of tables. */
public final class ProseText {

    private static final int LONGEST_HEADING = 80;

    private ProseText() {}

    /** The plain text, which is read as the same paragraphs and tables. */
    public static String of(Prose prose) {
        return prose.blocks().stream()
                .map(block -> block instanceof ProseTable table ? table(table) : paragraph((ProseParagraph) block))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** A heading that looks like one is written as it is; any other gets a mark. */
    private static String paragraph(ProseParagraph paragraph) {
        String words = plain(paragraph.text());
        boolean isLikely = words.length() <= LONGEST_HEADING
                && words.chars().noneMatch(Character::isDigit)
                && !words.isEmpty()
                && ".!?,;".indexOf(words.charAt(words.length() - 1)) < 0;
        return paragraph.isHeading() && !isLikely && !words.startsWith("#") ? "# " + words : words;
    }

    private static String table(ProseTable table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(cell -> plain(cell.text())).collect(Collectors.joining("\t")))
                .filter(row -> !row.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
