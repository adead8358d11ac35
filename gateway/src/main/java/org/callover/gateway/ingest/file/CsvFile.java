package org.callover.gateway.ingest.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A comma-separated file in UTF-8, read row by row and never held whole; a byte order mark does no harm. */
public final class CsvFile implements AutoCloseable {
    private final Path path;
    private final CloseableIterator<CsvRecord> rows;
    private final List<String> headings;
    private long line;

    private CsvFile(Path path, CloseableIterator<CsvRecord> rows) {
        this.path = path;
        this.rows = rows;
        CsvRecord first = next();
        if (first == null) {
            throw Unreadable.file("EMPTY_FILE", "The file has no headings: its first line names the columns.");
        }
        this.headings = first.getFields().stream().map(String::strip).toList();
    }

    /** Opens a file, unless it is plainly something else. */
    public static CsvFile open(Path path) throws IOException {
        FirstBytes.check(path);
        // A decoder that reports: a wrong byte must not become a question mark in the name of a place.
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Reader reader = new WithoutMark(new InputStreamReader(Files.newInputStream(path), decoder));
        // A row with too many or too few fields is a fault of that row, which its format tells of.
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader);
        return new CsvFile(path, csv.iterator());
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
            return row;
        } catch (CsvParseException malformed) {
            throw Unreadable.at(
                    line + 1,
                    "BAD_CSV",
                    "the row that begins here cannot be read (%s): put quotes around a whole field and double those in it"
                            .formatted(malformed.getMessage()));
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
