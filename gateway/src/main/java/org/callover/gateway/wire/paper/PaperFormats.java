package org.callover.gateway.wire.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.docx.DocxPaper;
import org.callover.gateway.document.html.HtmlPaper;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Writers;

/** The formats in which every paper can be had. */
public final class PaperFormats {

    private PaperFormats() {}

    /**
     * These writers, and one for each format of a paper.
     *
     * @param paper makes the paper of an answer
     */
    public static <A> Writers<Function<A, byte[]>> added(
            Writers<Function<A, byte[]>> writers, Function<A, Paper> paper) {
        return writers.or(Format.HTML, answer -> HtmlPaper.page(paper.apply(answer))
                        .getBytes(StandardCharsets.UTF_8))
                .or(Format.DOCX, answer -> written(paper.apply(answer), DocxPaper::write));
    }

    /** Writes a paper to a stream. */
    private interface PaperWriter {
        void write(Paper paper, OutputStream to) throws IOException;
    }

    private static byte[] written(Paper paper, PaperWriter writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(paper, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
