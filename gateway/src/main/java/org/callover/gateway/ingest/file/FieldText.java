package org.callover.gateway.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/** The rules for the text of any field in a CSV file: no longer than a name or a number, and no control characters. */
final class FieldText {
    private static final int LONGEST = 1_000;

    private FieldText() {}

    /** Refuses a row with a field that no format can use. */
    static void check(CsvRecord row) {
        List<String> fields = row.getFields();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            if (field.length() > LONGEST) {
                throw UnreadableFile.at(
                        row.getStartingLineNumber(), UnreadableFile.Code.LONG_FIELD, tooLong(i + 1, field.length()));
            }
            for (int at = 0; at < field.length(); at++) {
                if (isControl(field.charAt(at))) {
                    throw UnreadableFile.at(
                            row.getStartingLineNumber(),
                            UnreadableFile.Code.CONTROL_CHARACTER,
                            control(i + 1, field.charAt(at)));
                }
            }
        }
    }

    private static boolean isControl(char letter) {
        return letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' || letter == '\u007F';
    }

    private static String tooLong(int column, int length) {
        return "field %d has %d characters, but can have at most %d: shorten it, or close its quotation mark"
                .formatted(column, length, LONGEST);
    }

    private static String control(int column, char letter) {
        return "field %d contains the control character U+%04X: remove it".formatted(column, (int) letter);
    }

    /** The refusal of a row that the parser could not read. */
    static RuntimeException refusal(long line, CsvParseException malformed) {
        String why = String.valueOf(malformed.getMessage());
        if (why.contains("maximum buffer size")) {
            return UnreadableFile.at(
                    line,
                    UnreadableFile.Code.LONG_FIELD,
                    "the row that starts here has a field of more than %d characters: shorten it, or close its quotation mark"
                            .formatted(LONGEST));
        }
        if (why.contains("maximum limit")) {
            return UnreadableFile.at(
                    line,
                    UnreadableFile.Code.MANY_FIELDS,
                    "the row that starts here has more than 16,384 fields: check its line breaks");
        }
        return UnreadableFile.at(
                line,
                UnreadableFile.Code.BAD_CSV,
                "the row that starts here cannot be read (%s): put quotation marks around the whole field, and double those inside it"
                        .formatted(why));
    }
}
