package org.callover.kpi.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A text with the names of figures in it, which are replaced when a paper is made. */
public record TemplateText(List<Part> parts) {

    /** What a name in a text starts with. */
    public static final String OPEN = "{{";

    /** What a name in a text ends with. */
    public static final String CLOSE = "}}";

    /** Copies the list. */
    public TemplateText {
        parts = List.copyOf(parts);
    }

    /** A part of a text. */
    public sealed interface Part {}

    /** Words as they are. */
    public record Words(String text) implements Part {}

    /** A figure of a score. */
    public record Named(FigureName name) implements Part {}

    /** Something about the paper. */
    public record AboutPaper(PaperWord word) implements Part {}

    /** A text without names. */
    public static TemplateText of(String words) {
        return new TemplateText(List.of(new Words(words)));
    }

    /**
     * Reads a text.
     *
     * @param read reads what stands between the brackets; empty if it cannot be read
     */
    public static TemplateText read(String text, Function<String, Optional<Part>> read) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf(OPEN, at);
            int close = open < 0 ? -1 : text.indexOf(CLOSE, open);
            if (close < 0) {
                parts.add(new Words(text.substring(at)));
                break;
            }
            if (open > at) {
                parts.add(new Words(text.substring(at, open)));
            }
            read.apply(text.substring(open + OPEN.length(), close)).ifPresent(parts::add);
            at = close + CLOSE.length();
        }
        return new TemplateText(parts);
    }

    /** The figures in it, in order. */
    public Stream<FigureName> figures() {
        return parts.stream().flatMap(part -> part instanceof Named named ? Stream.of(named.name()) : Stream.empty());
    }
}
