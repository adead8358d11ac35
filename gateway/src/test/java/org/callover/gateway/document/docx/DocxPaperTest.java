package org.callover.gateway.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.SamplePapers;
import org.junit.jupiter.api.Test;

/** A paper written as a Word document and read back. */
class DocxPaperTest {

    static byte[] written(Paper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DocxPaper.write(paper, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void samePaperGivesTheSameBytes() throws IOException {
        java.nio.file.Files.write(java.nio.file.Path.of("/tmp/callover.docx"), written(SamplePapers.everything()));
        byte[] once = written(SamplePapers.callOver(6));
        assertThat(written(SamplePapers.callOver(6))).isEqualTo(once);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(once))) {
            assertThat(document.getTables()).isNotEmpty();
            assertThat(document.getDocument().validate()).isTrue();
        }
    }
}
