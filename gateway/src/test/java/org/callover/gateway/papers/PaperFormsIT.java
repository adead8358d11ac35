package org.callover.gateway.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.callover.gateway.OnOneGateway;
import org.callover.gateway.document.pdf.Conformance;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.paper.ReadRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The five papers read back from every format: each cell that the JSON has is there. */
class PaperFormsIT extends OnOneGateway {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static byte[] paper(String id, Format format) {
        HttpRequest request = HttpRequest.newBuilder(gateway.at("/api/v1/papers/" + id + "?format=" + format))
                .build();
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as("%s in %s", id, format).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** A cell without what only people need: marks of notes, arrows, shapes, commas and plus signs. */
    private static String plain(String cell) {
        return cell.replaceAll("\\[note \\d+]", "")
                .replaceAll("[,+\u25CF\u25B2\u25A0\u25CB\u25BC\u00A0%]|\\s| points", "")
                .replace('\u2212', '-')
                .strip();
    }

    /** Numbers are the same whether they end in zeros or not. */
    private static String number(String plain) {
        return plain.matches("-?\\d+\\.\\d+") ? plain.replaceAll("\\.?0+$", "") : plain;
    }

    private static Set<String> expected(String id) {
        return AskedPaper.of(gateway, id)
                .cells()
                // A link to a page stands with the number of the page where there are pages.
                .filter(text -> !Set.of("not available", "withheld", "Summary").contains(text))
                .map(PaperFormsIT::plain)
                .map(PaperFormsIT::number)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "islington-2021",
        "central-north",
        "barnet-strategic-assessment",
        "lbbd-call-over",
        "westminster-knife-crime",
    })
    void hasEveryCellInEveryTable(String id) {
        Set<String> expected = expected(id);
        assertThat(expected).hasSizeGreaterThan(30);
        for (Format format : List.of(Format.HTML, Format.DOCX, Format.XLSX, Format.ODS)) {
            Set<String> found = new HashSet<>();
            ReadRows.of(paper(id, format), format).forEach(row -> row.stream()
                    .map(PaperFormsIT::plain)
                    .map(PaperFormsIT::number)
                    .forEach(found::add));
            Set<String> missing = new HashSet<>(expected);
            missing.removeAll(found);
            assertThat(missing).as("%s in %s", id, format).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "islington-2021",
                "central-north",
                "barnet-strategic-assessment",
                "lbbd-call-over",
                "westminster-knife-crime",
            })
    void isAccessibleAndLastsAsPdf(String id) throws IOException {
        byte[] pdf = paper(id, Format.PDF);
        assertThat(Conformance.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            String text = plain(new PDFTextStripper().getText(document));
            assertThat(expected(id).stream().filter(cell -> cell.matches("-?[\\d.]+")))
                    .allSatisfy(cell -> assertThat(text).contains(cell));
        }
    }
}
