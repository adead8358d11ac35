package org.callover.gateway.document.opened;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;

/** Reads a workbook with Apache POI. */
public final class OpenedXlsx {
    private static final DataFormatter SHOWN = new DataFormatter(java.util.Locale.UK);

    private OpenedXlsx() {}

    public static OpenedWorkbook read(byte[] bytes) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<OpenedSheet> sheets = new ArrayList<>();
            for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
                sheets.add(sheet(workbook.getSheetAt(at)));
            }
            return new OpenedWorkbook(
                    OpenedWorkbook.parts(bytes),
                    properties(workbook),
                    sheets,
                    workbook.getSheetName(workbook.getActiveSheetIndex()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> properties(XSSFWorkbook workbook) {
        PackageProperties about = workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        return Map.of(
                "title", about.getTitleProperty().orElse(""),
                "subject", about.getSubjectProperty().orElse(""),
                "creator", about.getCreatorProperty().orElse(""),
                "description", about.getDescriptionProperty().orElse(""),
                "language", about.getLanguageProperty().orElse(""),
                "created", about.getCreatedProperty().orElseThrow().toInstant().toString(),
                "modified",
                        about.getModifiedProperty().orElseThrow().toInstant().toString());
    }

    private static OpenedSheet sheet(XSSFSheet sheet) {
        List<List<OpenedCell>> rows = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        for (Row row : sheet) {
            rows.add(StreamSupport.stream(row.spliterator(), false)
                    .map(cell -> cell(sheet, cell))
                    .toList());
            while (widths.size() < row.getLastCellNum()) {
                widths.add(sheet.getColumnWidth(widths.size()) / 256.0);
            }
        }
        PrintSetup print = sheet.getPrintSetup();
        return new OpenedSheet(
                sheet.getSheetName(),
                rows,
                sheet.getTables().stream().map(OpenedXlsx::table).toList(),
                widths,
                sheet.getActiveCell().formatAsString(),
                print.getLandscape() && print.getFitWidth() == 1 && print.getFitHeight() == 0 && sheet.getFitToPage());
    }

    private static OpenedTable table(XSSFTable table) {
        return new OpenedTable(
                table.getDisplayName(),
                table.getStartRowIndex(),
                table.getEndRowIndex(),
                table.getStartColIndex(),
                table.getEndColIndex(),
                table.getColumns().stream()
                        .map(column -> Objects.requireNonNull(column.getName()))
                        .toList(),
                table.getCTTable().isSetAutoFilter());
    }

    private static OpenedCell cell(XSSFSheet sheet, Cell cell) {
        XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
        XSSFFont font = style.getFont();
        boolean isNumber = cell.getCellType() == CellType.NUMERIC;
        return new OpenedCell(
                SHOWN.formatCellValue(cell),
                isNumber ? BigDecimal.valueOf(cell.getNumericCellValue()) : null,
                link(cell.getHyperlink()),
                cell.getCellType() == CellType.FORMULA,
                style(sheet.getWorkbook(), style),
                new OpenedCell.Font(
                        font.getFontName(),
                        font.getFontHeightInPoints(),
                        font.getItalic(),
                        style.getWrapText(),
                        style.getFillPattern() == FillPatternType.NO_FILL
                                && style.getRotation() == 0
                                && font.getTypeOffset() == 0,
                        font.getXSSFColor() == null ? null : font.getXSSFColor().getARGBHex()));
    }

    private static @Nullable String link(@Nullable Hyperlink link) {
        if (link == null) {
            return null;
        }
        return (link.getType() == HyperlinkType.DOCUMENT ? "#" : "") + link.getAddress();
    }

    private static String style(XSSFWorkbook workbook, XSSFCellStyle style) {
        long base = style.getCoreXf().getXfId();
        return workbook.getStylesSource().getCTStylesheet().getCellStyles().getCellStyleList().stream()
                .filter(named -> named.getXfId() == base)
                .map(CTCellStyle::getName)
                .findFirst()
                .orElseThrow();
    }
}
