package org.callover.gateway.wire.list;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.callover.gateway.document.Paper;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.paper.PaperFormats;
import org.callover.gateway.wire.paper.Remarks;
import org.callover.gateway.wire.paper.TablePaper;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.CsvAddress;
import org.callover.gateway.wire.table.CsvMetadata;
import org.callover.gateway.wire.table.CsvText;
import org.callover.gateway.wire.table.Table;

/**
 * The form of a list: how an item is written in each format. HTML has what CSV has.
 *
 * @param name the name of the list, which is also the name of its file and the last part of its address
 * @param title what the list is of
 * @param members a writer of the members of an item in JSON
 * @param table the columns of an item in CSV; the first tells the items apart
 * @param asAt when the list last changed; the epoch if that is not known
 */
public record ListForm<T>(
        String name, String title, BiConsumer<JsonGenerator, T> members, Table<T> table, Instant asAt) {

    /** The formats of every list. */
    static final Negotiation FORMATS = new Negotiation(List.of(Format.JSON, Format.CSV, Format.HTML));

    /** The formats of a list that is a paper too. */
    public static final Negotiation PAPERS = PaperFormats.beside(Format.JSON, Format.CSV);

    /** A list of which it is not known when it changed. */
    public ListForm(String name, String title, BiConsumer<JsonGenerator, T> members, Table<T> table) {
        this(name, title, members, table, Instant.EPOCH);
    }

    /** A page in one of these formats. */
    public byte[] write(ListPage<T> page, Format format) {
        return switch (format) {
            case JSON -> page.json(members);
            case CSV -> CsvText.of(table, page.items().stream());
            default -> PaperFormats.write(paper(page), format);
        };
    }

    private Paper paper(ListPage<T> page) {
        Paper list = TablePaper.of(title, table, page.items().stream(), asAt);
        return Remarks.warned(Remarks.continued(list, page.next()), page.warnings());
    }

    /** The description of the CSV at an address. */
    byte[] metadata(CsvAddress address) {
        List<ColumnHeading> headings = table.headings();
        return new CsvMetadata(
                        address.csv(),
                        title,
                        "A row for each item of the list, or of one page of it.",
                        List.of(headings.get(0).name()))
                .of(headings);
    }
}
