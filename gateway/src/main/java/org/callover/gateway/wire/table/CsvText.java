package org.callover.gateway.wire.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * A writer of a table as CSV (RFC 4180), in UTF-8.
 *
 * <p>A spreadsheet runs a text that looks like a formula, so an apostrophe is put in front of it; see
 * <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>. Numbers stay numbers.
 */
public final class CsvText {

    /** The characters that start a formula, including the full-width forms that some spreadsheets treat alike. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvText() {}

    /** A whole table: its headings and a row for each thing. */
    public static <T> byte[] of(Table<T> table, Stream<T> things) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try {
            write(bytes, table, things);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Writes a table to a stream, each row as soon as its thing is there. */
    public static <T> void write(OutputStream to, Table<T> table, Stream<T> things) throws IOException {
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        // Closing writes out the rest of the writer's buffer.
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(table.names());
            things.forEach(thing -> csv.writeRecord(
                    table.row(thing).stream().map(CsvText::field).toList()));
        }
    }

    private static String field(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return number.value().toPlainString();
        }
        return cell instanceof Cell.Text text ? guarded(text.value()) : "";
    }

    static String guarded(String text) {
        return startsFormula(text) || startsFormula(text.stripLeading()) ? "'" + text : text;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
