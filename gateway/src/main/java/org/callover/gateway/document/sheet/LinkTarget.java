package org.callover.gateway.document.sheet;

import java.net.URI;

/** Where a link leads. */
public sealed interface LinkTarget {

    /** A page of the web. */
    record Web(URI address) implements LinkTarget {}

    /**
     * A row of a sheet of the same workbook.
     *
     * @param row its number, where the first row is 1
     */
    record Place(String sheet, int row) implements LinkTarget {

        /** The first cell of the place, as formulas write it: {@code 'Barnet''s crimes'!A1}. */
        public String cell(String separator) {
            return quoted(sheet) + separator + "A" + row;
        }
    }

    /** The name of a sheet as formulas write it. */
    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
