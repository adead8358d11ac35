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
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A comma-separated file in UTF-8, read row by row and never held whole; a byte order mark does no harm. */
public final class CsvFile implements AutoCloseable {
    /** What the parser may hold of a row, in characters. */
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final CloseableIterator<CsvRecord> rows;
    private final List<String> headings;
    private long line;

    private CsvFile(Path path, CloseableIterator<CsvRecord> rows) {
        this.path = path;
        this.rows = rows;
        CsvRecord first = next();
        if (first == null) {
            throw UnreadableFile.file("EMPTY_FILE", "The file has no headings: the first line must name the columns.");
        }
        this.headings = first.getFields().stream().map(String::strip).toList();
    }

    /** Opens a file, unless it is plainly something else. */
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
        // A row with too many or too few fields is a fault of that row, which its format tells of.
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader);
        return csv.iterator();
    }

    /** The first line. */
    public List<String> headings() {
        return headings;
    }

    /** Hands over every row below the headings that is not blank. */
    public void forEach(Consumer<CsvRecord> reader) {
        CsvRecord row = next();
        while (row != null) {
            if (!row.getFields().stream().allMatch(String::isBlank)) {
                reader.accept(row);
            }
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
