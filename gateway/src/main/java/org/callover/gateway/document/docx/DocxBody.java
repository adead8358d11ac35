package org.callover.gateway.document.docx;

import java.util.List;
import org.callover.gateway.document.docx.plan.PageLayout;
import org.callover.gateway.document.docx.plan.PageNumbers;
import org.callover.gateway.document.docx.plan.PagePlan;
import org.callover.gateway.document.docx.plan.Piece;
import org.callover.gateway.document.docx.plan.Piece.Grid;
import org.callover.gateway.document.docx.plan.Piece.Image;
import org.callover.gateway.document.docx.plan.Piece.Words;
import org.callover.gateway.document.docx.plan.TextOnPage;
import org.callover.gateway.document.docx.plan.TextStyle;
import org.jspecify.annotations.Nullable;

/** Writes the body of a document. */
final class DocxBody {

    private static final int TWENTIETHS = 20;
    /** From the edge of the paper to the header, and to the footer. */
    private static final int TO_HEADER = 567;

    private final Wml to = Wml.part("document").start("body");
    private final DocxMarks marks;
    private final DocxMargins margins;
    private final DocxText text;
    private final DocxPictures pictures;
    private final DocxTable tables;
    private boolean isFirstSection = true;

    private DocxBody(PagePlan plan, PageNumbers pages, DocxMargins margins, DocxFile file) {
        this.margins = margins;
        marks = new DocxMarks(plan);
        text = new DocxText(file, marks, pages);
        pictures = new DocxPictures(file);
        tables = new DocxTable(to, text, pictures);
    }

    /** The body as XML. Its pictures, links and margins become parts of the file. */
    static String of(PagePlan plan, String title, DocxFile file) {
        PageNumbers pages = new PageNumbers(plan);
        return new DocxBody(plan, pages, DocxMargins.of(title, pages.all(), file), file).written(plan);
    }

    private String written(PagePlan plan) {
        List<PagePlan.Stretch> stretches = plan.stretches();
        for (int i = 0; i < stretches.size(); i++) {
            stretch(stretches.get(i), i == stretches.size() - 1);
        }
        return to.end().end().toString();
    }

    private void stretch(PagePlan.Stretch stretch, boolean isLast) {
        List<Piece> pieces = stretch.pieces();
        Piece before = null;
        boolean isEnded = false;
        for (Piece piece : pieces) {
            if (piece instanceof Words words) {
                isEnded = !isLast && piece == pieces.get(pieces.size() - 1);
                boolean startsPage = words.startsPage() && before != null;
                words(words.onNewPage(startsPage), before instanceof Grid, isEnded ? stretch.layout() : null);
            } else if (piece instanceof Image image) {
                to.paragraph(TextStyle.PICTURE.id()).content();
                pictures.write(image.picture(), stretch.layout(), to);
                to.end();
            } else if (piece instanceof Grid grid) {
                tables.write(grid);
            }
            before = piece;
        }
        if (!isEnded) {
            end(stretch.layout(), isLast);
        }
    }

    private void words(Words words, boolean isBelowTable, @Nullable PageLayout ended) {
        to.paragraph(words.style().id(), TextOnPage.of(words.text()));
        if (words.startsPage()) {
            to.flag("pageBreakBefore");
        }
        if (isBelowTable && words.style().belowTable() > 0) {
            to.start("spacing")
                    .with("before", (int) (words.style().belowTable() * TWENTIETHS))
                    .end();
        }
        if (ended != null) {
            section(ended);
        }
        to.content();
        marks.around(to, words.target(), () -> text.write(words.text(), to));
        to.end();
    }

    /** Ends the pages of a layout. After a table this needs a paragraph, which is as low as a line can be. */
    private void end(PageLayout layout, boolean isLast) {
        to.paragraph("SectionEnd");
        if (isLast) {
            to.content().end();
            section(layout);
        } else {
            section(layout);
            to.content().end();
        }
    }

    private void section(PageLayout layout) {
        to.start("sectPr");
        if (isFirstSection) {
            margins.writeTo(to);
        }
        to.value("type", "nextPage");
        paper(layout);
        if (isFirstSection) {
            to.flag("titlePg");
        }
        to.end();
        isFirstSection = false;
    }

    private void paper(PageLayout layout) {
        to.start("pgSz").with("w", layout.paperWidth()).with("h", layout.paperHeight());
        if (layout == PageLayout.ACROSS) {
            to.with("orient", "landscape");
        }
        to.end().start("pgMar");
        for (String side : List.of("top", "right", "bottom", "left")) {
            to.with(side, PageLayout.MARGIN);
        }
        to.with("header", TO_HEADER).with("footer", TO_HEADER).with("gutter", 0).end();
    }
}
