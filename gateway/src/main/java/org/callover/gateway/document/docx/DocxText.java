package org.callover.gateway.document.docx;

import org.callover.gateway.document.RichText;
import org.callover.gateway.document.RichText.Link;
import org.callover.gateway.document.RichText.NoteMark;
import org.callover.gateway.document.RichText.Reference;
import org.callover.gateway.document.RichText.Span;
import org.callover.gateway.document.RichText.Strong;
import org.callover.gateway.document.docx.plan.PageNumbers;
import org.callover.gateway.document.docx.plan.PagePlan;

/** Writes texts: their words, links and marks of notes. */
final class DocxText {

    private static final String LINK = "Hyperlink";
    private static final String SPACE = " ";
    private static final String PAGE = ", page ";

    private final DocxFile file;
    private final DocxMarks marks;
    private final PageNumbers pages;

    DocxText(DocxFile file, DocxMarks marks, PageNumbers pages) {
        this.file = file;
        this.marks = marks;
        this.pages = pages;
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
        String note = marks.of(PagePlan.note(mark.number()));
        if (note == null) {
            to.words(mark.printed());
            return;
        }
        marks.around(to, PagePlan.mark(mark.number()), () -> {
            to.start("hyperlink").with("anchor", note).with("history", 1);
            to.words(mark.printed(), style).end();
        });
    }
}
