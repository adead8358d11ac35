package org.callover.gateway.ingest.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.callover.kpi.feed.row.Heading;
import org.callover.kpi.feed.row.Row;
import org.callover.kpi.feed.row.RowSource;
import org.jspecify.annotations.Nullable;

/** A reader of the rows of a comma-separated file in UTF-8, one at a time; it skips a byte order mark. */
public final class CsvFile implements RowSource, AutoCloseable {
    /** The longest part of a row that the parser keeps in memory, in characters. */
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final CloseableIterator<CsvRecord> rows;
    private final Heading heading;
    private long line;

    private CsvFile(Path path, CloseableIterator<CsvRecord> rows) {
        this.path = path;
        this.rows = rows;
        CsvRecord first = next();
        if (first == null) {
            throw UnreadableFile.file(
                    UnreadableFile.Code.EMPTY_FILE, "The file has no headings: the first line must name the columns.");
        }
        this.heading = new Heading(first.getStartingLineNumber(), first.getFields());
    }

    /** Opens a file, and refuses one that is clearly not CSV. */
    public static CsvFile open(Path path) throws IOException {
        FirstBytes.check(path);
        Reader reader = Utf8.open(path);
        try {
            return new CsvFile(path, rows(new WithoutMark(reader)));
        } catch (CharacterCodingException other) {
            reader.close();
            throw Utf8.refusal(path);
        } catch (IOException | RuntimeException refused) {
            reader.close();
            throw refused;
        }
    }

    private static CloseableIterator<CsvRecord> rows(Reader reader) {
        // A row with too many or too few fields is reported as a fault of that row.
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader);
        return csv.iterator();
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        CsvRecord row = next();
        while (row != null) {
            reader.accept(new Row(row.getStartingLineNumber(), row.getFields()));
            row = next();
        }
    }

    private @Nullable CsvRecord next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CsvRecord row = rows.next();
            line = row.getStartingLineNumber();
            FieldText.check(row);
            return row;
        } catch (CsvParseException malformed) {
            throw FieldText.refusal(line + 1, malformed);
        } catch (UncheckedIOException fault) {
            throw fault.getCause() instanceof CharacterCodingException ? notUtf8() : fault;
        }
    }

    private RuntimeException notUtf8() {
        try {
            return Utf8.refusal(path);
        } catch (IOException fault) {
            return new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
