package org.callover.gateway.wire.prose.sheet;

import java.io.IOException;
import java.util.Map;
import org.callover.gateway.wire.prose.file.SafeXml;
import org.callover.gateway.wire.prose.file.ZipParts;
import org.callover.kpi.prose.source.Prose;

/** A reader of the sheets of an XLSX file. Numbers are written as the format of their cell says. */
public final class XlsxProse {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final ZipParts file;

    private XlsxProse(ZipParts file) {
        this.file = file;
    }

    /** Whether a zipped file is an XLSX file. */
    public static boolean isXlsx(ZipParts file) {
        return file.has(CONTENT_TYPES) && file.has(WORKBOOK);
    }

    /**
     * The tables of a file.
     *
     * @throws org.callover.gateway.problem.ProblemException 413 or 422
     */
    public static Prose read(ZipParts file) {
        try {
            return new XlsxProse(file).sheets();
        } catch (IOException broken) {
            throw BadSheet.unreadable("XLSX");
        }
    }

    private Prose sheets() throws IOException {
        XlsxBook book = new XlsxBook();
        read(WORKBOOK, book);
        XlsxTargets targets = new XlsxTargets();
        read("xl/_rels/workbook.xml.rels", targets);
        XlsxTexts texts = new XlsxTexts();
        read(targets.ofType("/sharedStrings"), texts);
        XlsxFormats styles = new XlsxFormats(book.isFrom1904());
        read(targets.ofType("/styles"), styles);
        SheetCells cells = new SheetCells();
        for (Map.Entry<String, String> sheet : book.sheets().entrySet()) {
            cells.sheet(sheet.getValue());
            read(targets.of(sheet.getKey()), new XlsxWalk(cells, texts.all(), styles));
        }
        return cells.prose();
    }

    /** Reads a part, if it is there. */
    private void read(String part, SafeXml.Walk walk) throws IOException {
        var in = file.part(part);
        if (in.isPresent()) {
            SafeXml.read(in.get(), walk);
        } else if (walk instanceof XlsxBook) {
            throw new IOException("the workbook is missing");
        }
    }
}
