package org.callover.gateway.wire.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.callover.gateway.wire.Format;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the rows of all tables of a paper back, from any of its formats, as people see their cells. */
public final class ReadRows {

    private ReadRows() {}

    /** The rows of all tables; one row with all its text for a format without tables. */
    public static List<List<String>> of(byte[] bytes, Format format) {
        return switch (format) {
            case HTML -> html(bytes);
            case DOCX -> xml(part(bytes, "word/document.xml"), "w|tr", "w|tc");
            case ODS -> xml(part(bytes, "content.xml"), "table|table-row", "table|table-cell");
            case XLSX -> xlsx(bytes);
            default -> throw new IllegalArgumentException(format + " is not read here");
        };
    }

    private static List<List<String>> html(byte[] bytes) {
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).select("tr").stream()
                .map(row -> row.select("th, td").eachText())
                .toList();
    }

    private static List<List<String>> xml(String text, String row, String cell) {
        Document document = Jsoup.parse(text, "", Parser.xmlParser());
        return document.select(row).stream()
                .map(line -> line.select(cell).stream().map(Element::text).toList())
                .toList();
    }

    private static List<List<String>> xlsx(byte[] bytes) {
        List<List<String>> rows = new ArrayList<>();
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            workbook.forEach(sheet -> sheet.forEach(row -> rows.add(StreamSupport.stream(row.spliterator(), false)
                    .map(ReadRows::shown)
                    .toList())));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return rows;
    }

    /** A cell as a spreadsheet shows it. The library takes a per cent sign in quotation marks for a factor of 100. */
    private static String shown(Cell cell) {
        String form = cell.getCellStyle().getDataFormatString();
        if (cell.getCellType() != CellType.NUMERIC || !form.contains("%")) {
            return new DataFormatter().formatCellValue(cell);
        }
        int point = form.indexOf('.');
        int decimals = point < 0
                ? 0
                : form.substring(point + 1).replaceAll("[^0].*", "").length();
        return BigDecimal.valueOf(cell.getNumericCellValue()).setScale(decimals, RoundingMode.HALF_UP) + "%";
    }

    /** A file in a container. */
    public static String part(byte[] bytes, String name) {
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(files.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        throw new IllegalArgumentException("there is no " + name);
    }

    /** The rows that have a cell with this text. */
    public static Stream<List<String>> with(List<List<String>> rows, String cell) {
        return rows.stream().filter(row -> row.contains(cell));
    }
}
