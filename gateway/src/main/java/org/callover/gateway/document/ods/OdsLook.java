package org.callover.gateway.document.ods;

import org.callover.gateway.document.sheet.Line;
import org.callover.gateway.document.sheet.NumberForm;
import org.callover.gateway.document.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * How a cell looks.
 *
 * @param style the named style that it follows
 * @param isBold whether it is the heading of a column
 * @param form how its number is shown, if it is one
 * @param isRight whether it stands on the right
 */
record OdsLook(String style, boolean isBold, @Nullable NumberForm form, boolean isRight) {

    static OdsLook of(Line line) {
        String style =
                switch (line.level()) {
                    case TITLE -> OdsPage.TITLE;
                    case HEADING -> OdsPage.HEADING;
                    case TEXT -> line.words().target() == null ? OdsPage.NORMAL : OdsPage.LINK;
                };
        return new OdsLook(style, false, null, false);
    }

    static OdsLook of(SheetCell cell, boolean isRight) {
        if (cell instanceof SheetCell.Figure figure) {
            return new OdsLook(OdsPage.NORMAL, false, figure.form(), isRight);
        }
        boolean isLink = cell instanceof SheetCell.Words words && words.target() != null;
        return new OdsLook(isLink ? OdsPage.LINK : OdsPage.NORMAL, false, null, isRight);
    }

    static OdsLook ofHeading(boolean isRight) {
        return new OdsLook(OdsPage.NORMAL, true, null, isRight);
    }
}
