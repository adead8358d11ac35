package org.callover.gateway.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callover.gateway.document.docx.ReadDocx.all;
import static org.callover.gateway.document.docx.ReadDocx.words;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.SamplePapers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents opened in LibreOffice and made into a PDF. It needs {@code soffice} (Debian's {@code libreoffice-writer-nogui})
 * and {@code pdftotext} (Debian's {@code poppler-utils}); where they are missing, the tests are skipped.
 */
class LibreOfficeTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void findPrograms() {
        for (String program : List.of("soffice", "pdftotext")) {
            assumeTrue(
                    Stream.of(System.getenv("PATH").split(":", -1))
                            .anyMatch(path -> Files.isExecutable(Path.of(path, program))),
                    program
                            + " is missing: install libreoffice-writer-nogui and poppler-utils to open documents in LibreOffice");
        }
    }

    @Test
    void pagesHaveTheNumbersThatTheDocumentSays() throws IOException, InterruptedException {
        for (Paper paper : List.of(SamplePapers.everything(), SamplePapers.callOver(20))) {
            ReadDocx read = ReadDocx.of(paper);
            List<String> pages = pages(read);
            assertThat(pages).hasSizeBetween(5, 150);
            // The fields of the PDF were worked out by LibreOffice, those of the document by us.
            assertThat(ours(read, pages.size())).allSatisfy((link, page) -> assertThat(
                            Arrays.asList(pages.get(page - 1).split("\\R")))
                    .as(link)
                    .contains(heading(link)));
        }
    }

    private static Map<String, Integer> ours(ReadDocx read, int pages) {
        return all(read.body(), "w:hyperlink").stream()
                .map(ReadDocx::words)
                .filter(words -> words.contains(", page "))
                .collect(Collectors.toMap(
                        words -> words, words -> Integer.parseInt(words.replaceAll(".*, page ", "")), (a, b) -> a));
    }

    private static String heading(String link) {
        return link.replaceAll(", page \\d+$", "").replace("Figures of the chart: ", "");
    }

    private static List<String> pages(ReadDocx read) throws IOException, InterruptedException {
        Path document = Files.write(folder.resolve("paper.docx"), read.bytes());
        run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                document.toString());
        run(
                "pdftotext",
                "-layout",
                folder.resolve("paper.pdf").toString(),
                folder.resolve("paper.txt").toString());
        String text = Files.readString(folder.resolve("paper.txt"), StandardCharsets.UTF_8);
        return List.of(text.split("\f"));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }
}
