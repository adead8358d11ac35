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
import org.callover.gateway.document.csv.Formulas;

/**
 * A writer of a table as CSV (RFC 4180), in UTF-8.
 *
 * <p>A spreadsheet runs a text that looks like a formula, so an apostrophe is put in front of it; see
 * {@link Formulas}. Numbers stay numbers.
 */
public final class CsvText {

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
        return cell instanceof Cell.Text text ? Formulas.guarded(text.value()) : "";
    }
}
