package org.callover.gateway.document.docx;

import java.io.IOException;
import java.io.OutputStream;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.docx.plan.PagePlan;

/**
 * Writes a paper as a Word document. The same paper gives the same bytes: dates and ids come from the paper.
 *
 * <p>Source: GOV.UK, Publishing accessible documents.
 */
public final class DocxPaper {

    /** The media type of what is written. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private DocxPaper() {}

    /** Writes the document to a stream, which stays open. */
    public static void write(Paper paper, OutputStream to) throws IOException {
        PagePlan plan = PagePlan.of(paper);
        DocxFile file = new DocxFile();
        file.xml("word/document.xml", DocxBody.of(plan, paper.about().title(), file));
        DocxProperties.of(paper.about()).writeTo(file);
        file.writeTo(to);
    }
}
