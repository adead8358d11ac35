package org.callover.gateway.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callover.gateway.document.SamplePapers;
import org.junit.jupiter.api.Test;

/** Papers as PDF. */
class PdfPaperTest {
    @Test
    void look() throws IOException {
        Files.write(Path.of("target/everything.pdf"), PdfPaper.bytes(SamplePapers.everything()));
        assertThat(PdfPaper.bytes(SamplePapers.everything())).isEqualTo(PdfPaper.bytes(SamplePapers.everything()));
        assertThat(Conformance.faults(PdfPaper.bytes(SamplePapers.everything())))
                .isEmpty();
    }

    @Test
    void wide() throws IOException {
        Files.write(Path.of("target/wide.pdf"), PdfPaper.bytes(SamplePapers.wide(25, 200)));
        Files.write(Path.of("target/empty.pdf"), PdfPaper.bytes(SamplePapers.empty()));
        Files.write(
                Path.of("target/hostile.pdf"),
                PdfPaper.bytes(SamplePapers.saying(
                        "x".repeat(9000) + " \ud83d\ude00 \u0645\u062d\u0645\u062f \u0175\u0177 end")));
        assertThat(Conformance.faults(PdfPaper.bytes(SamplePapers.wide(25, 200))))
                .isEmpty();
        assertThat(Conformance.faults(PdfPaper.bytes(SamplePapers.empty()))).isEmpty();
        assertThat(Conformance.faults(PdfPaper.bytes(SamplePapers.saying("<script>alert(1)</script>"))))
                .isEmpty();
    }

    @Test
    void time() {
        for (int i = 0; i < 8; i++) {
            long t = System.nanoTime();
            int size = PdfPaper.bytes(SamplePapers.callOver(20)).length;
            System.out.println("TIME callover " + (System.nanoTime() - t) / 1_000_000 + " ms " + size);
            t = System.nanoTime();
            size = org.callover.gateway.document.html.HtmlPaper.page(SamplePapers.callOver(20))
                    .length();
            System.out.println("TIME html " + (System.nanoTime() - t) / 1_000_000.0 + " ms " + size);
            t = System.nanoTime();
            PdfPaper.bytes(SamplePapers.empty());
            System.out.println("TIME empty " + (System.nanoTime() - t) / 1_000_000 + " ms");
        }
    }
}
