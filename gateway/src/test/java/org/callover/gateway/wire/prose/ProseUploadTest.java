package org.callover.gateway.wire.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.callover.gateway.problem.ProblemException;
import org.callover.kpi.prose.ProseChecker;
import org.callover.kpi.prose.answer.CheckedPiece;
import org.callover.kpi.prose.answer.ProseOutcome;
import org.callover.kpi.prose.source.Prose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as they are posted: plain, HTML and DOCX. */
class ProseUploadTest {

    private static final String DOCX_TYPE = ProseUpload.DOCX;

    private static Prose read(byte[] body, @Nullable String type) {
        return ProseUpload.read(new ByteArrayInputStream(body), type == null ? null : MediaType.valueOf(type));
    }

    /** Line and text of all numbers that are wrong. */
    private static List<String> wrong(Prose prose) {
        return new ProseChecker()
                .check(prose).figures().stream()
                        .filter(piece -> piece.outcome() == ProseOutcome.CONTRADICTING)
                        .map(piece -> piece.line() + " " + piece.printed())
                        .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void htmlIsReadWithItsTablesAndLines() {
        String html = """
                <!DOCTYPE html>
                <html><head><title>5</title><style>p { margin: 7px }</style></head>
                <body><h1>Crime</h1>
                <script>var a = 12;</script>
                <p>Knife crime: <b>355</b>, down
                1.5% (-28 offences).</p>
                <table><tr><th>Day</th><th>AM</th><th>PM</th><th>Total</th></tr>
                <tr><td>Mon</td><td>7</td><td>4</td><td>11</td></tr>
                <tr><td>Tue</td><td>7</td><td>5</td><td>13</td></tr>
                </table>
                <ul><li>Burglary 1,398, down 7.8% (&minus;118)<li>Robbery 463, &minus;159 (&minus;20.6%)</ul>
                </body></html>
                """;
        assertThat(wrong(read(utf8(html), "text/html"))).containsExactly("6 1.5%", "9 13", "11 \u221220.6%");
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Knife crime: 355, down 7.3% (-28 offences).");
            document.createParagraph().createRun().setText("Repeat ASB callers: 2.4% (156 of 6152)");
            XWPFTable table = document.createTable(3, 3);
            String[][] cells = {
                {"Offence", "2015/16", "2016/17"}, {"Burglary", "3,878", "3,297"}, {"Robbery", "622", "463"}
            };
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    table.getRow(row).getCell(column).setText(cells[row][column]);
                }
            }
            document.createParagraph().createRun().setText("There were 590 fewer burglaries and 159 fewer robberies.");
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void docxIsReadWithItsTables() throws IOException {
        assertThat(wrong(read(docx(), DOCX_TYPE))).containsExactly("2 2.4%", "6 590");
        assertThat(wrong(read(docx(), "application/octet-stream")))
                .as("recognised by its beginning")
                .hasSize(2);
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(utf8(content));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:document xmlns:w='w'><w:p>",
                "not xml at all",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x 'y'>]><w:document xmlns:w='w'><w:p><w:t>&x;</w:t></w:p></w:document>"
            })
    void brokenOrHostileDocxIsRefusedOrHarmless(String xml) throws IOException {
        byte[] file = zip("word/document.xml", xml);
        try {
            assertThat(read(file, DOCX_TYPE).toString()).doesNotContain("root:").doesNotContain("y");
        } catch (ProblemException refused) {
            assertThat(refused.problem().code()).isEqualTo("BAD_DOCX");
        }
    }

    @Test
    void docxThatUnpacksToSomethingHugeIsRefused() throws IOException {
        byte[] bomb = zip("word/document.xml", " ".repeat(40 << 20));
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThatThrownBy(() -> read(bomb, DOCX_TYPE)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> read(zip("a.bin", " ".repeat(40 << 20)), DOCX_TYPE))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> read(utf8("PK not a zip"), DOCX_TYPE)).isInstanceOf(ProblemException.class);
    }

    @Test
    void deeplyNestedHtmlIsRead() {
        assertThat(wrong(read(utf8("<div>".repeat(50_000) + "355, down 1.5% (-28)"), "text/html")))
                .hasSize(1);
    }

    @Test
    void textIsReadInSeveralEncodings() {
        for (byte[] body : List.of(
                utf8("\uFEFF355, down 1.5% (\u221228)"),
                "\uFEFF355, down 1.5% (\u221228)".getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(new ProseChecker().check(read(body, "text/plain")).figures())
                    .extracting(CheckedPiece::printed)
                    .containsExactly("355", "1.5%", "\u221228");
        }
        byte[] latin = "caf\u00e9 355".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(latin, "text/plain")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> read(utf8(" \n"), "text/plain")).isInstanceOf(ProblemException.class);
    }
}
