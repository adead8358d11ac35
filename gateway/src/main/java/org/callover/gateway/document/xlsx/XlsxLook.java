package org.callover.gateway.document.xlsx;

import org.callover.gateway.document.csv.Formulas;
import org.callover.gateway.document.sheet.Line;
import org.callover.gateway.document.sheet.NumberForm;
import org.callover.gateway.document.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * How a cell looks.
 *
 * @param form how its number is shown, if it is one
 * @param isRight whether it stands on the right
 * @param isQuoted whether it stays a text when somebody edits it, though it looks like a formula
 */
record XlsxLook(Face face, @Nullable NumberForm form, boolean isRight, boolean isQuoted) {

    static final XlsxLook PLAIN = new XlsxLook(Face.PLAIN, null, false, false);

    /** The fonts of a workbook, each with the named style that it belongs to. */
    enum Face {
        PLAIN(0, 0),
        TITLE(1, 1),
        HEADING(2, 2),
        COLUMN(3, 0),
        LINK(4, 3);

        final int font;
        final int style;

        Face(int font, int style) {
            this.font = font;
            this.style = style;
        }
    }

    static XlsxLook of(Line line) {
        Face face =
                switch (line.level()) {
                    case TITLE -> Face.TITLE;
                    case HEADING -> Face.HEADING;
                    case TEXT -> Face.PLAIN;
                };
        return of(line.words(), face, false);
    }

    static XlsxLook of(SheetCell cell, boolean isRight) {
        return cell instanceof SheetCell.Words words
                ? of(words, Face.PLAIN, isRight)
                : new XlsxLook(Face.PLAIN, ((SheetCell.Figure) cell).form(), isRight, false);
    }

    static XlsxLook ofHeading(String heading, boolean isRight) {
        return new XlsxLook(Face.COLUMN, null, isRight, Formulas.areIn(heading));
    }

    private static XlsxLook of(SheetCell.Words words, Face face, boolean isRight) {
        return new XlsxLook(words.target() == null ? face : Face.LINK, null, isRight, Formulas.areIn(words.text()));
    }
}
