package org.callover.gateway.wire.prose.file;

import java.io.IOException;
import java.io.InputStream;
import org.callover.gateway.problem.ProblemException;
import org.callover.kpi.prose.source.Prose;

/** A reader of the paragraphs and tables of a DOCX file. It reads only the main part of the document. */
public final class DocxProse {

    private static final String MAIN_PART = "word/document.xml";

    private DocxProse() {}

    /** Whether a zipped file is a DOCX file. */
    public static boolean isDocx(ZipParts file) {
        return file.has(MAIN_PART);
    }

    /**
     * The text of a file.
     *
     * @throws ProblemException 413 or 422
     */
    public static Prose read(ZipParts file) {
        DocxWalk walk = new DocxWalk();
        try {
            InputStream part = file.part(MAIN_PART).orElseThrow(DocxProse::unreadable);
            SafeXml.read(part, walk);
        } catch (IOException broken) {
            throw unreadable();
        }
        return walk.prose();
    }

    /** The refusal of a file that is none. */
    public static ProblemException unreadable() {
        return UnreadableProse.because(
                UnreadableProse.Code.BAD_DOCX,
                "The file cannot be read as DOCX: open it in a word processor and save it as DOCX again.");
    }
}
