package org.callover.gateway.wire.table;

import org.jspecify.annotations.Nullable;

/**
 * A column's heading, with all that a reader has to know of the column.
 *
 * @param name the heading itself, which is a legal name of a variable
 * @param about what the column holds, in a sentence
 * @param member the member of a JSON object that has the same value, with dots; absent if none has
 * @param separator what is between the values of a cell that can have several; absent if a cell has one
 * @param isAlwaysFilled whether no cell of the column is ever empty
 */
public record ColumnHeading(
        String name,
        CellType type,
        String about,
        @Nullable String member,
        @Nullable String separator,
        boolean isAlwaysFilled) {

    /** A heading of a column that has the value of the JSON member of the same name, or is empty. */
    public static ColumnHeading of(CellType type, String name, String about) {
        return new ColumnHeading(name, type, about, name, null, false);
    }

    /** A column of texts. */
    public static ColumnHeading text(String name, String about) {
        return of(CellType.TEXT, name, about);
    }

    /** A column of numbers. */
    public static ColumnHeading number(String name, String about) {
        return of(CellType.NUMBER, name, about);
    }

    /** A column of whole numbers. */
    public static ColumnHeading count(String name, String about) {
        return of(CellType.WHOLE_NUMBER, name, about);
    }

    /** The same column, with the value of another JSON member. */
    public ColumnHeading as(String other) {
        return new ColumnHeading(name, type, about, other, separator, isAlwaysFilled);
    }

    /** The same column, with a value that no JSON member of a row has. */
    public ColumnHeading apart() {
        return new ColumnHeading(name, type, about, null, separator, isAlwaysFilled);
    }

    /** The same column, with several values in a cell. */
    public ColumnHeading separatedBy(String text) {
        return new ColumnHeading(name, type, about, member, text, isAlwaysFilled);
    }

    /** The same column, which has no empty cell. */
    public ColumnHeading alwaysFilled() {
        return new ColumnHeading(name, type, about, member, separator, true);
    }
}
