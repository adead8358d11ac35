package org.callover.gateway.document.xlsx;

import java.util.List;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.container.Container;
import org.callover.gateway.document.container.Xml;
import org.callover.gateway.document.sheet.LinkTarget;
import org.callover.gateway.document.sheet.Sheet;
import org.callover.gateway.document.sheet.Workbook;

/** A writer of papers as XLSX. */
public final class XlsxPaper {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Workbook workbook;
    private final SharedTexts texts = new SharedTexts();
    private final XlsxStyles styles = new XlsxStyles();
    private final Container file = new Container();

    private XlsxPaper(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The paper as a workbook. */
    public static byte[] of(Paper paper) {
        return new XlsxPaper(Workbook.of(paper)).bytes();
    }

    private byte[] bytes() {
        List<Sheet> sheets = workbook.sheets();
        PackageParts.write(file, workbook);
        file.add("xl/workbook.xml", this::writeWorkbook);
        file.add("xl/_rels/workbook.xml.rels", this::writeRelations);
        for (int at = 0; at < sheets.size(); at++) {
            int number = at + 1;
            SheetPart part = new SheetPart(sheets.get(at), number, texts, styles);
            file.add("xl/worksheets/sheet%d.xml".formatted(number), part::write);
            if (part.hasRelations()) {
                file.add("xl/worksheets/_rels/sheet%d.xml.rels".formatted(number), part::writeRelations);
            }
            if (sheets.get(at).grid() != null) {
                file.add("xl/tables/table%d.xml".formatted(number), part::writeTable);
            }
        }
        file.add("xl/sharedStrings.xml", texts::write);
        file.add("xl/styles.xml", styles::write);
        return file.finished();
    }

    private void writeWorkbook(Xml xml) {
        xml.start("workbook").with("xmlns", MAIN).with("xmlns:r", RELATIONS);
        xml.start("bookViews").start("workbookView").with("activeTab", 0).end().end();
        xml.start("sheets");
        int number = 0;
        for (Sheet sheet : workbook.sheets()) {
            number++;
            xml.start("sheet").with("name", SharedTexts.escaped(sheet.name())).with("sheetId", number);
            xml.with("r:id", "rId" + number).end();
        }
        xml.end();
        writeRepeatedRows(xml);
        xml.end();
    }

    /** The headings of a table stand on each page that is printed. */
    private void writeRepeatedRows(Xml xml) {
        if (workbook.sheets().stream().allMatch(sheet -> sheet.grid() == null)) {
            return;
        }
        xml.start("definedNames");
        for (int at = 0; at < workbook.sheets().size(); at++) {
            Sheet sheet = workbook.sheets().get(at);
            if (sheet.grid() != null) {
                int row = sheet.headingRow();
                xml.start("definedName").with("name", "_xlnm.Print_Titles").with("localSheetId", at);
                xml.text("%s!$%d:$%d".formatted(LinkTarget.quoted(sheet.name()), row, row))
                        .end();
            }
        }
        xml.end();
    }

    private void writeRelations(Xml xml) {
        int sheets = workbook.sheets().size();
        xml.start("Relationships").with("xmlns", PackageParts.RELATIONSHIPS);
        for (int number = 1; number <= sheets; number++) {
            PackageParts.relation(xml, number, "worksheet", "worksheets/sheet%d.xml".formatted(number));
        }
        PackageParts.relation(xml, sheets + 1, "styles", "styles.xml");
        PackageParts.relation(xml, sheets + 2, "sharedStrings", "sharedStrings.xml");
        xml.end();
    }
}
