package org.callover.gateway.document.docx;

import java.util.List;
import java.util.stream.Collectors;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.RichText.Link;
import org.callover.gateway.document.RichText.NoteMark;
import org.callover.gateway.document.RichText.Reference;
import org.callover.gateway.document.RichText.Span;
import org.callover.gateway.document.RichText.Strong;
import org.callover.gateway.document.TableCell;

/** Writes texts: their words, links and marks of notes. */
final class DocxText {

    private static final String LINK = "Hyperlink";
    private static final String SPACE = " ";
    private static final String PAGE = ", page ";
    private static final String SOME_PAGE = PAGE + "88";

    private final DocxFile file;
    private final DocxMarks marks;
    private final DocxPages pages;

    DocxText(DocxFile file, DocxMarks marks, DocxPages pages) {
        this.file = file;
        this.marks = marks;
        this.pages = pages;
    }

    /** What is printed of a text, as far as it matters for the room it needs. */
    static String printed(RichText text) {
        return text.spans().stream().map(DocxText::printed).collect(Collectors.joining());
    }

    /** What is printed in a cell, as far as it matters for the room it needs. */
    static String printed(TableCell cell) {
        StringBuilder printed = new StringBuilder(words(cell));
        cell.notes().forEach(note -> printed.append(SPACE).append(new NoteMark(note).printed()));
        return printed.toString();
    }

    private static String words(TableCell cell) {
        if (cell.value() instanceof TableCell.Text text) {
            return printed(text.text());
        }
        if (cell.value() instanceof TableCell.Rating rating) {
            return rating.shape() + " " + rating.printed();
        }
        return cell.value() instanceof TableCell.Drawn ? "" : cell.value().printed();
    }

    private static String printed(Span span) {
        if (span instanceof NoteMark mark) {
            return SPACE + mark.printed();
        }
        if (span instanceof Reference reference && reference.withPage()) {
            return reference.text() + SOME_PAGE;
        }
        return new RichText(List.of(span)).words();
    }

    /** Writes a text. */
    void write(RichText text, Wml to) {
        text.spans().forEach(span -> write(span, to));
    }

    private void write(Span span, Wml to) {
        if (span instanceof RichText.Words words) {
            to.words(words.text());
        } else if (span instanceof Strong strong) {
            to.words(strong.text(), "Strong");
        } else if (span instanceof Link link) {
            to.start("hyperlink").related(file.link(link.address())).with("history", 1);
            to.words(link.text(), LINK).end();
        } else if (span instanceof Reference reference) {
            reference(reference, to);
        } else if (span instanceof NoteMark mark) {
            to.words(SPACE);
            mark(mark, to, LINK);
        }
    }

    private void reference(Reference reference, Wml to) {
        String bookmark = marks.of(reference.section());
        if (bookmark == null) {
            to.words(reference.text());
            return;
        }
        to.start("hyperlink").with("anchor", bookmark).with("history", 1);
        to.words(reference.text(), LINK);
        if (reference.withPage()) {
            to.words(PAGE, LINK).field("PAGEREF " + bookmark + " \\h", pages.of(reference.section()), LINK);
        }
        to.end();
    }

    /** Writes a mark as a link to its note, in a style. The note leads back to the first of its marks. */
    void mark(NoteMark mark, Wml to, String style) {
        String note = marks.of(DocxPlan.note(mark.number()));
        if (note == null) {
            to.words(mark.printed());
            return;
        }
        marks.around(to, DocxPlan.mark(mark.number()), () -> {
            to.start("hyperlink").with("anchor", note).with("history", 1);
            to.words(mark.printed(), style).end();
        });
    }
}
