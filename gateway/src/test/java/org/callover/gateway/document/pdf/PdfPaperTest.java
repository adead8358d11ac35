package org.callover.gateway.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.SamplePapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers as PDF, read back. */
class PdfPaperTest {
    private static final byte[] EVERYTHING = PdfPaper.bytes(SamplePapers.everything());

    private static String text(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<PDStructureElement> elements(PDDocument document) {
        List<PDStructureElement> found = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
        return found;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                collect(element, found);
            }
        }
    }

    @Test
    void everyElementConforms() {
        assertThat(Conformance.faults(EVERYTHING)).isEmpty();
    }

    @Test
    void emptyPaperConforms() {
        assertThat(Conformance.faults(PdfPaper.bytes(SamplePapers.empty()))).isEmpty();
    }

    @Test
    void samePaperGivesTheSameBytes() {
        assertThat(PdfPaper.bytes(SamplePapers.everything())).isEqualTo(EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Performance call-over",
                "Barking and Dagenham, 12 months to April 2017",
                "Knife crime fell from 383 to 355. This could be chance.",
                "Cyngor Tref T\u0177 \u0175 and \u00a3 \u20ac \u2013 \u2014 \u2018quotes\u2019 \u2026 are letters too.",
                "1 Knife crime 355 383 \u22127.3%",
                "\u25a0 Red",
                "\u25cf Green",
                "2 Burglary 1,398 1,516 \u22127.8% \u25b2 Amber Fell, a clear change. [note 2]",
                "Repeat victims not available not available no change: \u25cb Not rated",
                "[note 2] Offences flagged by the police; see how they are counted.",
                "The figures as a table, page 6",
                "as Method, page 5 explains.",
                "November 2025 261 300 242 358 Nothing",
                "Page 1 of ",
            })
    void isReadBack(String words) {
        assertThat(text(EVERYTHING).replace('\u00a0', ' ')).contains(words);
    }

    @Test
    void saysWhatItIs() throws IOException {
        try (PDDocument document = Loader.loadPDF(EVERYTHING)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Performance call-over");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2017-06-02T09:30:00Z");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(elements(document).get(0).getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void headingsAreBookmarks() throws IOException {
        try (PDDocument document = Loader.loadPDF(EVERYTHING)) {
            List<String> titles = new ArrayList<>();
            outline(document.getDocumentCatalog().getDocumentOutline(), "", titles);
            assertThat(titles)
                    .containsExactly(
                            "Introduction",
                            "The board's indicators",
                            "> Offences by weekday and hour",
                            "> Charts",
                            "Knife crime [note 2]",
                            "Method",
                            "Notes",
                            "The figures of the charts");
        }
    }

    private static void outline(PDOutlineNode node, String indent, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(indent + item.getTitle());
            outline(item, indent + "> ", titles);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Table, 4
            THead, 4
            TBody, 5
            Figure, 7
            Link, 13
            H1, 1
            H2, 6
            H3, 2
            """)
    void tagsWhatItHolds(String tag, int times) throws IOException {
        try (PDDocument document = Loader.loadPDF(EVERYTHING)) {
            assertThat(elements(document).stream()
                            .filter(element -> element.getStructureType().equals(tag)))
                    .hasSize(times);
        }
    }

    @Test
    void aCaptionIsReadBeforeItsTable() throws IOException {
        try (PDDocument document = Loader.loadPDF(EVERYTHING)) {
            assertThat(elements(document).stream()
                            .filter(element -> element.getStructureType().equals("Table")))
                    .hasSize(4)
                    .allSatisfy(table -> assertThat(table.getKids())
                            .filteredOn(PDStructureElement.class::isInstance)
                            .extracting(kid -> ((PDStructureElement) kid).getStructureType())
                            .startsWith("Caption", "THead", "TBody")
                            .doesNotContain("TFoot"));
        }
    }

    @Test
    void linksPicturesAndHeadingsOfTablesAreDescribed() throws IOException {
        try (PDDocument document = Loader.loadPDF(EVERYTHING)) {
            List<PDStructureElement> all = elements(document);
            assertThat(all.stream().filter(element -> element.getStructureType().equals("Link")))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .contains("London Datastore", "Method", "[note 1]", "how they are counted")
                    .allSatisfy(words -> assertThat(words).isNotBlank());
            assertThat(all.stream().filter(element -> element.getStructureType().equals("Figure")))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .contains("Common cause: no clear change")
                    .allSatisfy(words -> assertThat(words).isNotBlank());
            assertThat(all.stream()
                            .filter(element -> element.getStructureType().equals("TH"))
                            .map(element -> element.getCOSObject().getCOSDictionary(COSName.A)))
                    .hasSizeGreaterThan(250)
                    .extracting(attributes -> attributes.getNameAsString("Scope"))
                    .allMatch(List.of("Row", "Column")::contains)
                    .contains("Row", "Column");
        }
    }

    @Test
    void aWideTableLiesAcrossWithItsHeading() throws IOException {
        try (PDDocument document = Loader.loadPDF(EVERYTHING)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String words = stripper.getText(document);
                assertThat(words).as("page " + page).containsPattern("\\w{4}");
                assertThat(words).contains("Page %d of %d".formatted(page, document.getNumberOfPages()));
                assertThat(isAcross(document.getPage(page - 1)))
                        .isEqualTo(words.contains("Violent offences by day") || words.contains("A year earlier"));
                if (words.contains("Violent offences by day")) {
                    assertThat(words).contains("Offences by weekday and hour", "Monday 0 3 6", "Total 100 200");
                }
            }
        }
    }

    private static boolean isAcross(PDPage page) {
        return page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
    }

    @ParameterizedTest
    @CsvSource({"25, 60", "5, 150", "27, 3"})
    void everyCellOfALargeTableIsThereAndTheHeadingsOnEachPage(int columns, int rows) throws IOException {
        byte[] file = PdfPaper.bytes(SamplePapers.wide(columns, rows));
        String text = text(file);
        for (int row : new int[] {0, rows / 2, rows - 1}) {
            assertThat(text).contains("Ward %d %d".formatted(row, 7 + row), " " + ((columns - 1) * 7 + row));
        }
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(text.split("Area 00:00 01:00", -1)).hasSize(document.getNumberOfPages() + 1);
            assertThat(text).startsWith("Wide A table Wide A table of ");
        }
        assertThat(Conformance.faults(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>alert(1)</script>             | <script>alert(1)</script>
            ]]> --><style>*{display:none}</style> | ]]> --><style>*{display:none}</style>
            =cmd /C calc!A0                       | =cmd /C calc!A0
            {{7*7}} &lt; &amp;                    | {{7*7}} &lt; &amp;
            """)
    void markupIsInert(String text, String read) {
        byte[] file = PdfPaper.bytes(SamplePapers.saying(text));
        assertThat(text(file)).contains(read);
        assertThat(Conformance.faults(file)).isEmpty();
    }

    @Test
    void whatTheFontDoesNotHaveIsSeen() {
        Paper paper = SamplePapers.saying("\u0645\u062d \ud83d\ude00\u2764\ufe0f w\u0302\u0177 \u202e\u0007end");
        byte[] file = PdfPaper.bytes(paper);
        assertThat(text(file)).contains("\u25a1\u25a1 [grinning face][heavy black heart] \u0175\u0177 end");
        assertThat(Conformance.faults(file)).isEmpty();
    }

    @Test
    void nothingOfALongTextIsCutOff() {
        byte[] file = PdfPaper.bytes(SamplePapers.saying("x".repeat(2_000) + " end"));
        String text = text(file);
        assertThat(text.chars().filter(letter -> letter == 'x').count()).isGreaterThan(2_000 * 25);
        assertThat(Conformance.faults(file)).isEmpty();
    }
}
