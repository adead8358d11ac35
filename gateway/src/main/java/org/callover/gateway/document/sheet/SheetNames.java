package org.callover.gateway.document.sheet;

import java.util.regex.Pattern;
import org.callover.gateway.document.part.Lengths;
import org.callover.gateway.document.part.Part;

/** The names of sheets and tables. */
final class SheetNames {

    static final String COVER = "Cover";
    static final String CONTENTS = "Contents";
    static final String NOTES = "Notes";
    static final String TEXT = "Text";

    /** How long a spreadsheet lets the name of a sheet be. */
    private static final int LONGEST = 31;

    private static final int LONGEST_TABLE = 100;

    /** Also the underscore, with which XLSX writes characters by their numbers; not all programs read that in names. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\_\\s]+");

    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^A-Za-z0-9]+");

    private SheetNames() {}

    /** The number of the table, by which the names differ, and the beginning of its title. */
    static String of(Part.Tabled part) {
        String words = FORBIDDEN
                .matcher(part.table().caption().words())
                .replaceAll(" ")
                .strip();
        String name = Lengths.words((part.number() + " " + words).strip(), LONGEST);
        String end = name.replaceFirst("[',;:.-]+$", "").strip();
        return words.isEmpty() ? "Table " + part.number() : end;
    }

    /** The name of the table itself. Its number and the underscores keep it apart from others and from addresses. */
    static String ofTable(Part.Tabled part) {
        String id = NOT_OF_A_NAME.matcher(part.table().id()).replaceAll("_");
        return Lengths.first("Table_%d_%s".formatted(part.number(), id), LONGEST_TABLE);
    }
}
