package org.callover.gateway.wire.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.callover.gateway.problem.ProblemException;
import org.callover.kpi.prose.ProseChecker;
import org.callover.kpi.prose.answer.ProseOutcome;
import org.callover.kpi.prose.source.Prose;
import org.callover.kpi.prose.source.ProseParagraph;
import org.callover.kpi.prose.source.ProseTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as they are uploaded: CSV, XLSX and ODS. */
class SpreadsheetProseTest {

    /** A text with a stroke between the cells of tables, and two between rows; tables are in brackets. */
    private static String shown(Prose prose) {
        return prose.blocks().stream()
                .map(block -> block instanceof ProseTable table
                        ? table.rows().stream()
                                .map(row -> row.cells().stream()
                                        .map(ProseTable.Cell::text)
                                        .collect(Collectors.joining("|")))
                                .collect(Collectors.joining(" || ", "[", "]"))
                        : ((ProseParagraph) block).text())
                .collect(Collectors.joining(" "));
    }

    private static String csv(String lines, Charset encoding) {
        return shown(ProseUpload.read(lines.replace(" / ", "\n").getBytes(encoding), "csv"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
            Offence,2020,2021 / Robbery,"1,187",991 # [Offence|2020|2021 || Robbery|1,187|991]
            Offence;2020;2021 / Robbery;1,187;991 # [Offence|2020|2021 || Robbery|1,187|991]
            Offence\t2020\t2021 / Robbery\t1,187\t991 # [Offence|2020|2021 || Robbery|1,187|991]
            sep=| / Offence|2020 / Robbery|1,187 # [Offence|2020 || Robbery|1,187]
            Crime in Barnet,,, / Offence,2020,2021, / Robbery,1187,991, / ,,, / Source: Met,,, \
            # Crime in Barnet [Offence|2020|2021 || Robbery|1187|991] Source: Met
            "a ""b"" c",1 / "two / lines",2 # [a "b" c|1 || two lines|2]
            Caf\u00e9,1 / Fr\u00fcchte,2 # [Caf\u00e9|1 || Fr\u00fcchte|2]
            "never closed,1 / Robbery,2 # never closed,1 Robbery,2
            """)
    void csvOfAnySpreadsheetIsRead(String lines, String table) {
        for (Charset encoding : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertThat(csv(lines, encoding)).as(encoding.name()).isEqualTo(table);
        }
        assertThat(csv("\uFEFF" + lines, StandardCharsets.UTF_16LE)).isEqualTo(table);
    }

    @Test
    void saysWhereACellOfACsvFileIs() {
        Prose prose = ProseUpload.read("A,B\n\"Robbery\",\"1,187\"\n".getBytes(StandardCharsets.UTF_8), "csv");
        ProseTable table = (ProseTable) prose.blocks().get(0);
        assertThat(table.rows().get(1).cells())
                .containsExactly(new ProseTable.Cell(2, 2, "Robbery"), new ProseTable.Cell(2, 12, "1,187"));
    }

    private static byte[] workbook(Object[][] values, String[] formats) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("Crime");
            List<CellStyle> styles = Arrays.stream(formats)
                    .map(format -> {
                        CellStyle style = book.createCellStyle();
                        style.setDataFormat(book.createDataFormat().getFormat(format));
                        return style;
                    })
                    .toList();
            for (int i = 0; i < values.length; i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < values[i].length; j++) {
                    Cell cell = row.createCell(j);
                    if (values[i][j] instanceof Number number) {
                        cell.setCellValue(number.doubleValue());
                    } else if (values[i][j] instanceof LocalDate date) {
                        cell.setCellValue(date);
                    } else {
                        cell.setCellValue(values[i][j].toString());
                    }
                    cell.setCellStyle(styles.get(j));
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** Dates are days since the end of 1899. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            # value ~ format ~ as the cell shows it
            12.8 ~ General ~ 12.8
            0.30000000000000004 ~ General ~ 0.3
            25458 ~ General ~ 25458
            0.128 ~ 0.0% ~ 12.8%
            -0.075 ~ 0% ~ -8%
            0.12345 ~ 0.00% ~ 12.35%
            25458 ~ #,##0 ~ 25,458
            0 ~ #,##0;-#,##0;- ~ -
            0.091 ~ +0.0%;-0.0%;0.0% ~ +9.1%
            -0.024 ~ +0.0%;-0.0%;0.0% ~ -2.4%
            -0.024 ~ [Green]▲ 0.0%;[Red]▼ 0.0% ~ ▼ 2.4%
            -2.4 ~ 0.0"%" ~ -2.4%
            -1187.5 ~ #,##0.00_);(#,##0.00) ~ (1,187.50)
            1187.5 ~ [$£-809]#,##0.00 ~ £1,187.50
            2.5 ~ 0.## ~ 2.5
            7 ~ 000 ~ 007
            1234567 ~ #,##0, ~ 1,235
            12345 ~ 0.00E+00 ~ 12345
            42826 ~ dd/mm/yyyy ~ 01/04/2017
            42826 ~ mmm-yy ~ Apr-17
            42826 ~ d mmmm yyyy ~ 1 April 2017
            42826 ~ [$-809]dddd, d mmmm yyyy;@ ~ Saturday, 1 April 2017
            42826 ~ yyyy-mm ~ 2017-04
            42826.75 ~ hh:mm ~ 18:00
            """)
    void aNumberIsReadAsItsCellShowsIt(String value, String format, String shown) throws IOException {
        byte[] file = xlsx(
                "<w><row><c t='inlineStr'><is><t>x</t></is></c><c s='1'><v>%s</v></c></row></w>".formatted(value),
                "<s><numFmts><numFmt numFmtId='200' formatCode='%s'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='200'/></cellXfs></s>"
                        .formatted(format.replace("\"", "&quot;")));
        assertThat(shown(ProseUpload.read(file, ""))).isEqualTo("A [x|" + shown + "]");
    }

    @Test
    void aWorkbookOfAnotherProgramIsRead() throws IOException {
        byte[] file = workbook(
                new Object[][] {{"Offence", "From"}, {"Burglary", LocalDate.of(2017, 4, 1)}, {"Robbery", 5}},
                new String[] {"@", "d mmm yyyy"});
        assertThat(shown(ProseUpload.read(file, "xlsx")))
                .isEqualTo("Crime [Offence|From || Burglary|1 Apr 2017 || Robbery|4 Jan 1900]");
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SpreadsheetProseTest.class.getResourceAsStream("/uploads/" + name))) {
            return in.readAllBytes();
        }
    }

    /** The files were made with LibreOffice, from a table in which 590 is wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"crime.xlsx", "crime.ods"})
    void aWorkbookOfLibreOfficeIsRead(String name) throws IOException {
        Prose prose = ProseUpload.read(file(name), "");
        assertThat(shown(prose))
                .endsWith("Crime in Barnet [Offence|2015/16|2016/17|Difference|% change || Robbery|622|463|-159|-25.6%"
                        + " || Burglary|3878|3297|-590|-15.0% || Theft from person|622|695|73|11.7%"
                        + " || Total|5122|4455|-667|-13.0%]");
        assertThat(new ProseChecker().check(prose).figures())
                .filteredOn(figure -> figure.outcome() == ProseOutcome.CONTRADICTING)
                .extracting(figure -> figure.printed() + " " + figure.verdict().gives())
                .containsExactly("-590 down 581");
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] ods(String body) throws IOException {
        return zip(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<o:spreadsheet xmlns:o='o' xmlns:t='t' xmlns:x='x'>" + body + "</o:spreadsheet>"));
    }

    private static byte[] xlsx(String sheet) throws IOException {
        return xlsx(sheet, "<s/>");
    }

    private static byte[] xlsx(String sheet, String styles) throws IOException {
        return zip(Map.of(
                "xl/styles.xml",
                styles,
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                        + "<sheets><sheet name='A' r:id='r1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<R><Relationship Id='r1' Type='t/worksheet' Target='/xl/worksheets/s.xml'/><Relationship Id='r2' Type='t/styles' Target='styles.xml'/></R>",
                "xl/worksheets/s.xml",
                sheet));
    }

    @Test
    void repeatedCellsOfAnOdsFileAreMadeOnlyWhereTheyHoldSomething() throws IOException {
        String rows = """
                <t:table t:name='A'>
                <t:table-row><t:table-cell><x:p>Offence</x:p></t:table-cell>
                <t:table-cell t:number-columns-repeated='2'><x:p>5</x:p></t:table-cell>
                <t:table-cell t:number-columns-repeated='16381'/></t:table-row>
                <t:table-row t:number-rows-repeated='2'><t:table-cell><x:p>a<x:s x:c='2'/>b</x:p></t:table-cell>
                <t:table-cell><x:p>7</x:p><o:annotation xmlns:o='o'><x:p>a note</x:p></o:annotation></t:table-cell>
                </t:table-row>
                <t:table-row t:number-rows-repeated='1048570'><t:table-cell t:number-columns-repeated='16384'/></t:table-row>
                </t:table>
                """;
        assertThat(shown(ProseUpload.read(ods(rows), "ods"))).isEqualTo("A [Offence|5|5 || a  b|7 || a  b|7]");
    }

    private static void refuses(byte[] file, String kind, String code) {
        assertThatThrownBy(() -> ProseUpload.read(file, kind))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private static final String ROW = "<t:table-row%s><t:table-cell%s><x:p>5</x:p></t:table-cell></t:table-row>";

    @Test
    void hostileSpreadsheetsAreRefused() throws IOException {
        refuses(ods("<t:table>" + ROW.formatted(" t:number-rows-repeated='1000000'", "")), "ods", "TOO_LARGE");
        refuses(ods(ROW.formatted("", " t:number-columns-repeated='99999'")), "ods", "TOO_LARGE");
        refuses(
                ods(ROW.formatted(" t:number-rows-repeated='900'", " t:number-columns-repeated='400'")
                        .repeat(9)),
                "ods",
                "TOO_LARGE");
        refuses(ods("<t:table/>".repeat(5_000)), "ods", "TOO_LARGE");
        refuses(ods("<t:a>".repeat(5_000)), "ods", "BAD_SPREADSHEET");
        refuses(ods("<t:table>" + " ".repeat(70 << 20)), "ods", "TOO_LARGE");
        refuses(xlsx("<w><row r='1'><c r='A1'>" + "<v>5</v>".repeat(50_000)), "", "TOO_LARGE");
        refuses(xlsx("<w>" + "<row><c><v>5</v></c></row>".repeat(30_000) + "</w>"), "", "TOO_LARGE");
        refuses(xlsx("<w><row><c r='ZZZZZ1'><v>5</v></c></row></w>"), "", "TOO_LARGE");
        refuses(xlsx("<w><row>"), "xlsx", "BAD_SPREADSHEET");
        String dtd = "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
        refuses(xlsx(dtd + "<w><row><c t='str'><v>&a;</v></c></row></w>"), "xlsx", "BAD_SPREADSHEET");
    }

    @Test
    void whatIsNoPaperIsRefusedWithWhatToDo() throws IOException {
        refuses("%PDF-1.7\n%\u00e2\u00e3".getBytes(StandardCharsets.ISO_8859_1), "", "PDF_FILE");
        refuses("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "csv", "PDF_FILE");
        refuses(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}, "xls", "OLD_OFFICE_FILE");
        refuses("{\\rtf1 abc}".getBytes(StandardCharsets.UTF_8), "rtf", "UNKNOWN_FILE");
        refuses(zip(Map.of("a.txt", "5")), "", "UNKNOWN_FILE");
        refuses(new byte[0], "", "EMPTY_BODY");
        refuses("a\0b".getBytes(StandardCharsets.UTF_8), "txt", "NOT_TEXT");
        byte[] whole = file("crime.xlsx");
        for (int length = 1; length < whole.length; length += whole.length / 40) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ProseUpload.read(cut, "xlsx"))
                    .as("cut off after %d bytes", length)
                    .isInstanceOf(ProblemException.class);
        }
    }

    /** Whatever byte is changed, a file is read or refused. */
    @ParameterizedTest
    @ValueSource(strings = {"crime.xlsx", "crime.ods", "crime.docx"})
    void spoiltFilesAreReadOrRefused(String name) throws IOException {
        byte[] whole = file(name);
        for (int at = 0; at < whole.length; at += 37) {
            byte[] spoilt = whole.clone();
            spoilt[at] ^= 0x55;
            try {
                assertThat(ProseUpload.read(spoilt, "").blocks()).isNotNull();
            } catch (ProblemException refused) {
                assertThat(refused.problem().status()).isIn(413, 422);
            }
        }
    }
}
