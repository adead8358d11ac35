package org.callover.gateway.document.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.SamplePapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;

class XlsxPaperTest {

    private static Map<String, String> parts(Paper paper) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(XlsxPaper.of(paper)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "<b>&\"'", "\u0000\uD800\uFFFE", "\uD83D\uDE00", "_x0041_", "]]>"})
    void everyPartIsWellFormed(String text) throws Exception {
        for (String part : parts(SamplePapers.saying(text)).values()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void tablesHaveNoFilters() throws IOException {
        Map<String, String> parts = parts(SamplePapers.everything());
        assertThat(parts).containsKeys("xl/tables/table2.xml", "xl/tables/table5.xml");
        assertThat(parts.get("xl/tables/table5.xml"))
                .contains(
                        "displayName=\"Table_1_call_over\"",
                        "ref=\"A5:J11\"",
                        "<tableColumn id=\"1\" name=\"Theme\"/>");
        assertThat(parts.values()).noneMatch(part -> part.contains("autoFilter"));
    }

    @Test
    void aTextThatLooksLikeANumberedCharacterStaysAsItIs() throws IOException {
        assertThat(parts(SamplePapers.saying("_x0041_")).get("xl/sharedStrings.xml"))
                .contains("_x005F_x0041_")
                .doesNotContain(">_x0041_");
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysATextWhenSomebodyEditsIt() throws IOException {
        assertThat(parts(SamplePapers.saying("=1+1")).get("xl/styles.xml")).contains("quotePrefix=\"1\"");
        assertThat(parts(SamplePapers.saying("one")).get("xl/styles.xml")).doesNotContain("quotePrefix=\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "=1+1", "<b>&\"'", "\uD83D\uDE00", ""})
    void everyPartIsValid(String text) throws Exception {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(XlsxPaper.of(SamplePapers.saying(text))))) {
            assertValid(workbook.getCTWorkbook());
            assertValid(workbook.getStylesSource().getCTStylesheet());
            assertValid(SstDocument.Factory.parse(
                    Objects.requireNonNull(parts(SamplePapers.saying(text)).get("xl/sharedStrings.xml"))));
            for (Sheet sheet : workbook) {
                assertValid(((XSSFSheet) sheet).getCTWorksheet());
                for (XSSFTable table : ((XSSFSheet) sheet).getTables()) {
                    assertValid(table.getCTTable());
                }
            }
        }
    }

    private static void assertValid(XmlObject part) {
        List<XmlError> faults = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(faults));
        assertThat(faults).isEmpty();
    }
}
