package org.callover.gateway.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.text.Legible;

/** A text in one line: words, links and the marks of notes. */
public record RichText(List<Span> spans) {

    /** No text at all. */
    public static final RichText NONE = new RichText(List.of());

    /** Copies the list. */
    public RichText {
        spans = List.copyOf(spans);
    }

    /** A part of a text. */
    public sealed interface Span {}

    /** Words as they are. */
    public record Words(String text) implements Span {

        /** Leaves out what cannot be shown. */
        public Words {
            text = plain(text);
        }
    }

    /** Words that matter more than those around them. */
    public record Strong(String text) implements Span {

        /** Leaves out what cannot be shown. */
        public Strong {
            text = plain(text);
        }
    }

    /** The mark of a note, printed as {@code [note 1]}. */
    public record NoteMark(int number) implements Span {

        /** The mark as it is printed. */
        public String printed() {
            return "[note %d]".formatted(number);
        }
    }

    /**
     * A link to a page of the web.
     *
     * @param address an address with {@code http} or {@code https}
     */
    public record Link(String text, URI address) implements Span {

        /** Refuses addresses that do something other than show a page. */
        public Link {
            text = plain(text);
            if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
                throw new IllegalArgumentException(address + " is not the address of a web page");
            }
        }
    }

    /**
     * A link to a section of the same paper.
     *
     * @param withPage whether the number of its page follows, where there are pages
     */
    public record Reference(String text, String section, boolean withPage) implements Span {

        /** Leaves out what cannot be shown. */
        public Reference {
            text = plain(text);
        }
    }

    /** A text of words alone. */
    public static RichText of(String words) {
        return words.isEmpty() ? NONE : new RichText(List.of(new Words(words)));
    }

    /** This text with the marks of these notes after it. */
    public RichText noted(List<Integer> notes) {
        List<Span> more = new ArrayList<>(spans);
        notes.forEach(number -> more.add(new NoteMark(number)));
        return notes.isEmpty() ? this : new RichText(more);
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** The numbers of the notes it refers to, in order. */
    public List<Integer> notes() {
        return spans.stream()
                .flatMap(span -> span instanceof NoteMark mark ? Stream.of(mark.number()) : Stream.empty())
                .toList();
    }

    /** The words without the marks of notes, for forms that have only plain text. */
    public String words() {
        return spans.stream().map(RichText::words).collect(Collectors.joining());
    }

    private static String words(Span span) {
        if (span instanceof Words words) {
            return words.text();
        }
        if (span instanceof Strong strong) {
            return strong.text();
        }
        if (span instanceof Link link) {
            return link.text();
        }
        return span instanceof Reference reference ? reference.text() : "";
    }

    /** A text without the characters that nobody can see, or that turn the direction of writing. */
    static String plain(String text) {
        return Legible.plain(text);
    }
}
