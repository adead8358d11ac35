package org.callover.gateway.document.sheet;

import java.util.List;
import org.callover.gateway.document.Paper;

/**
 * A paper as the sheets of a spreadsheet: a cover, the contents, the notes, the text, and a sheet for each table.
 *
 * @param sheets the sheets in order, whose names differ
 */
public record Workbook(Paper.About about, List<Sheet> sheets) {

    /** Copies the list. */
    public Workbook {
        sheets = List.copyOf(sheets);
    }

    /** The workbook of a paper. */
    public static Workbook of(Paper paper) {
        return new WorkbookPlan(paper).workbook();
    }
}
