package org.callover.gateway.document.docx;

import java.util.List;
import org.callover.gateway.document.docx.DocxPiece.Grid;
import org.callover.gateway.document.docx.DocxPiece.Image;
import org.callover.gateway.document.docx.DocxPiece.Words;
import org.jspecify.annotations.Nullable;

/** Writes the body of a document. */
final class DocxBody {

    /** The space between a table and the words below it. */
    private static final int BELOW_TABLE = 200;

    private final Wml to = Wml.part("document").start("body");
    private final DocxMarks marks;
    private final DocxMargins margins;
    private final DocxText text;
    private final DocxPictures pictures;
    private final DocxTable tables;
    private boolean isFirstSection = true;

    private DocxBody(DocxPlan plan, DocxPages pages, DocxMargins margins, DocxFile file) {
        this.margins = margins;
        marks = new DocxMarks(plan);
        text = new DocxText(file, marks, pages);
        pictures = new DocxPictures(file);
        tables = new DocxTable(to, text, pictures);
    }

    /** The body as XML. Its pictures, links and margins become parts of the file. */
    static String of(DocxPlan plan, String title, DocxFile file) {
        DocxPages pages = new DocxPages(plan);
        return new DocxBody(plan, pages, DocxMargins.of(title, pages.all(), file), file).written(plan);
    }

    private String written(DocxPlan plan) {
        List<DocxPlan.Stretch> stretches = plan.stretches();
        for (int i = 0; i < stretches.size(); i++) {
            stretch(stretches.get(i), i == stretches.size() - 1);
        }
        return to.end().end().toString();
    }

    private void stretch(DocxPlan.Stretch stretch, boolean isLast) {
        List<DocxPiece> pieces = stretch.pieces();
        DocxPiece before = null;
        boolean isEnded = false;
        for (DocxPiece piece : pieces) {
            if (piece instanceof Words words) {
                isEnded = !isLast && piece == pieces.get(pieces.size() - 1);
                boolean startsPage = words.startsPage() && before != null;
                words(words.onNewPage(startsPage), before instanceof Grid, isEnded ? stretch.layout() : null);
            } else if (piece instanceof Image image) {
                to.paragraph("Picture").content();
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
        to.paragraph(words.style());
        if (words.startsPage()) {
            to.flag("pageBreakBefore");
        }
        if (isBelowTable && (words.style().equals("Normal") || words.style().equals("ListBullet"))) {
            to.start("spacing").with("before", BELOW_TABLE).end();
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
        layout.writeTo(to);
        if (isFirstSection) {
            to.flag("titlePg");
        }
        to.end();
        isFirstSection = false;
    }
}
